package vn.thongsuot.petition.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.petition.Closing;
import vn.thongsuot.petition.Handler;
import vn.thongsuot.petition.Handling;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionProgress;
import vn.thongsuot.petition.PetitionProgress.Part;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** What a model may do to the petition that its start form names in the field {@code petition}. */
@Component
class PetitionActions {

    private final PetitionProgress petitions;

    PetitionActions(PetitionProgress petitions) {
        this.petitions = petitions;
    }

    @ModelAction("petition.classify")
    void classify(CaseContext context, @Input("kind") PetitionKind kind) {
        petitions.classify(petitions.of(context), kind, context.caseId());
    }

    @ModelAction("petition.propose")
    void propose(CaseContext context, @Input("handling") Handling handling) {
        petitions.propose(petitions.of(context), handling);
    }

    @ModelAction("petition.assign")
    void assign(CaseContext context, @Input("handler") Handler handler, @Input("name") @Nullable String name) {
        petitions.assign(petitions.of(context), handler, name);
    }

    @ModelAction("petition.first-answer")
    void firstAnswer(CaseContext context, @Input("on") LocalDate on) {
        petitions.firstAnswer(petitions.of(context), on);
    }

    @ModelAction("petition.conclude")
    void conclude(CaseContext context) {
        petitions.conclude(petitions.of(context));
    }

    @ModelAction("petition.transfer")
    void transfer(CaseContext context, @Input("to") String to, @Input("on") LocalDate on) {
        petitions.transfer(petitions.of(context), to, on);
    }

    @ModelAction("petition.close")
    void close(
            CaseContext context,
            @Input("result") Closing result,
            @Input("on") @Nullable LocalDate on,
            @Input("note") @Nullable String note) {
        petitions.close(petitions.of(context), result, on == null ? context.today() : on, note);
    }

    @ModelAction("petition.merge")
    void merge(CaseContext context, @Input(value = "earlier", picker = "petition.petitions") PetitionId earlier) {
        petitions.merge(petitions.of(context), earlier);
    }

    @ModelAction("petition.split")
    void split(
            CaseContext context,
            @Input("kind1") PetitionKind kind1,
            @Input("content1") String content1,
            @Input("kind2") PetitionKind kind2,
            @Input("content2") String content2,
            @Input("kind3") @Nullable PetitionKind kind3,
            @Input("content3") @Nullable String content3) {
        List<Part> parts = new ArrayList<>(List.of(new Part(kind1, content1), new Part(kind2, content2)));
        if (kind3 != null && content3 != null) {
            parts.add(new Part(kind3, content3));
        }
        petitions.split(petitions.of(context), parts);
    }

    @ModelAction("petition.become-denunciation")
    void becomeDenunciation(CaseContext context) {
        petitions.becomeDenunciation(petitions.of(context));
    }
}
