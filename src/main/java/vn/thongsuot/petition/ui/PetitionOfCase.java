package vn.thongsuot.petition.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ui.section.CaseRecordLink;

/** From the case to its petition, which has the content and the letter. */
@Component
class PetitionOfCase implements CaseRecordLink {

    private final PetitionRegister register;

    PetitionOfCase(PetitionRegister register) {
        this.register = register;
    }

    @Override
    public Optional<RecordAddress> of(CaseId id) {
        return register.ofCase(id)
                .map(petition -> new RecordAddress(
                        Texts.t("petition.page.of-case", petition.label()), PetitionPages.petition(petition.id())));
    }
}
