package vn.thongsuot.petition.denunciation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseAnswers;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** The points of the case, by their number. A withdrawn one is offered too and says so: it may come back, and a report names it. */
@Component
class DenunciationPoints implements RecordPicker {

    private final CaseAnswers answers;

    DenunciationPoints(CaseAnswers answers) {
        this.answers = answers;
    }

    Points of(CaseContext context) {
        return context.caseId() == null ? Points.of(List.of()) : Points.of(answers.of(context.caseId()));
    }

    @Override
    public String name() {
        return "petition.denunciation-points";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return of(call.context()).all().stream()
                .map(DenunciationPoints::choice)
                .filter(choice -> (choice.label() + " " + choice.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return of(call.context()).find(id).map(DenunciationPoints::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public String records() {
        return "denunciation-point";
    }

    @Override
    public Optional<String> label(String id) {
        return Optional.of(Texts.t("petition.denunciation.point", id));
    }

    private static RecordChoice choice(Point point) {
        return new RecordChoice(
                Integer.toString(point.number()),
                Texts.t("petition.denunciation.point", Integer.toString(point.number())),
                PointWords.line(point));
    }
}
