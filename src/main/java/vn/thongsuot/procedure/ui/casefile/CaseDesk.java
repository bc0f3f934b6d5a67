package vn.thongsuot.procedure.ui.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.procedure.casefile.AttendanceService;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.CaseIncoming;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.Confidentiality;
import vn.thongsuot.procedure.casefile.DeadlineService;
import vn.thongsuot.procedure.casefile.ElectronicVoteService;
import vn.thongsuot.procedure.casefile.PaperService;
import vn.thongsuot.procedure.casefile.ReassignService;
import vn.thongsuot.procedure.casefile.SealedCaseService;
import vn.thongsuot.procedure.casefile.SignedCopies;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.ui.form.FormAnswersView;
import vn.thongsuot.procedure.ui.form.FormRenderer;
import vn.thongsuot.procedure.ui.notice.LiveNews;
import vn.thongsuot.procedure.ui.section.CaseRecordLink;
import vn.thongsuot.procedure.ui.section.CaseSection;

/** What the pieces of the case page ask. */
@Component
record CaseDesk(
        CaseService cases,
        CaseCommands commands,
        StepService steps,
        PaperService papers,
        SealedCaseService seals,
        AttendanceService attendance,
        ElectronicVoteService votes,
        LiveNews live,
        NoticeService notices,
        FileStore files,
        Signatures signatures,
        SignedCopies signedCopies,
        CaseIncoming incoming,
        ReassignService reassigning,
        FormRenderer forms,
        DeadlineService deadlines,
        SupervisionService supervision,
        CaseLinks links,
        ObjectProvider<CaseSection> sections,
        ObjectProvider<CaseRecordLink> records,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What was answered earlier, to be read. Sensitive answers are for the people who work on the case. */
    FormAnswersView answers(CaseView file, FormSchema form, Map<String, Object> answers) {
        boolean works = file.confidentiality() != Confidentiality.NORMAL
                || file.open().stream().anyMatch(CaseView.OpenStep::mayDo);
        return forms.show(form, FormLabels.NONE, answers, works);
    }

    /** The same, inside a step this person may do. */
    FormAnswersView answers(FormSchema form, Map<String, Object> answers) {
        return forms.show(form, FormLabels.NONE, answers, true);
    }
}
