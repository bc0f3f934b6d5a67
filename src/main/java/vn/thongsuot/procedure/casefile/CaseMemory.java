package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.meeting.CountedBallots;

/** What was done in a case, as far as the signed-in person may read it: nothing that lies behind the {@link Veil}. */
@Component
class CaseMemory {

    private static final Set<CaseEventKind> PAPERS = Set.of(CaseEventKind.PAPER_ADDED, CaseEventKind.PAPER_REMOVED);

    private final CaseJournal journal;
    private final WorkItems items;
    private final CaseContexts contexts;
    private final CountedBallots counted;
    private final BallotService ballots;
    private final BallotSecrets secrets;
    private final CaseDocuments documents;
    private final SealedAnswers sealedAnswers;
    private final OrganizationDirectory organization;
    private final JdbcClient database;

    CaseMemory(
            CaseJournal journal,
            WorkItems items,
            CaseContexts contexts,
            CountedBallots counted,
            BallotService ballots,
            BallotSecrets secrets,
            CaseDocuments documents,
            SealedAnswers sealedAnswers,
            OrganizationDirectory organization,
            JdbcClient database) {
        this.journal = journal;
        this.items = items;
        this.contexts = contexts;
        this.counted = counted;
        this.ballots = ballots;
        this.secrets = secrets;
        this.documents = documents;
        this.sealedAnswers = sealedAnswers;
        this.organization = organization;
        this.database = database;
    }

    /** The steps done, the earliest first. Of a step whose count is sealed no more than that it was done. */
    List<CaseView.DoneStep> done(CaseFile file, Procedure procedure, Veil veil, @Nullable PersonId me) {
        Locale locale = Texts.inEnglish() ? Locale.ENGLISH : Texts.VIETNAMESE;
        FormLabels labels = FormLabels.of(procedure.english());
        Map<Long, String> instanceLabels = new HashMap<>();
        items.findByCaseIdOrderById(file.id().value()).stream()
                .filter(item -> item.instanceLabel() != null)
                .forEach(item -> instanceLabels.put(item.id().value(), item.instanceLabel()));
        Set<Long> withSeals = sealedAnswers.submissions(file.id());
        return shown(file, veil, me).stream()
                .map(submission -> {
                    boolean sealed = veil.seals(submission.stepId());
                    String form = sealed ? null : submission.form();
                    FormSchema schema = form == null ? null : labels.apply(procedure.form(form), locale);
                    var item = submission.workItem();
                    return new CaseView.DoneStep(
                            submission.stepId(),
                            StartService.START.equals(submission.stepId())
                                    ? Texts.t("procedure.case.start")
                                    : procedure.elementName(submission.stepId()),
                            item == null ? null : instanceLabels.get(item.value()),
                            schema,
                            sealed ? Map.of() : submission.answers(),
                            sealed ? Texts.t("procedure.ballot-outcome.undisclosed") : outcome(procedure, submission),
                            sealed ? null : submission.reason(),
                            submission.returnTo() == null ? null : procedure.elementName(submission.returnTo()),
                            nameOf(submission.submittedBy()),
                            submission.onBehalfOf() == null ? null : nameOf(submission.onBehalfOf()),
                            submission.submittedAt(),
                            !sealed && withSeals.contains(submission.id()) ? submission.id() : null);
                })
                .toList();
    }

    private List<CaseJournal.Submission> shown(CaseFile file, Veil veil, @Nullable PersonId me) {
        List<CaseJournal.Submission> all = journal.submissions(file.id());
        Set<CaseJournal.Submission> open = new HashSet<>(veil.over(all, CaseJournal.Submission::stepId));
        return all.stream()
                .filter(submission ->
                        open.contains(submission) || submission.submittedBy().equals(me))
                .toList();
    }

    private static @Nullable String outcome(Procedure procedure, CaseJournal.Submission submission) {
        String outcome = submission.outcome();
        if (outcome == null) {
            return null;
        }
        if (submission.outcomeLabel() == null) {
            return Texts.t("procedure.ballot-outcome." + outcome);
        }
        return procedure.label(submission.stepId() + ".outcome." + outcome, submission.outcomeLabel());
    }

    /** The votes held, oldest first, with the counts this person may see. A vote that itself tells another's result is left out. */
    List<BallotView> ballots(CaseFile file, Procedure procedure, Veil veil) {
        return veil.over(counted.of(file.id()), ballot -> ballot.stepId()).stream()
                .map(ballot -> ballots.view(ballot, secrets.maySee(file, procedure, ballot)))
                .toList();
    }

    /** The latest first, without papers that this person may not see: their names would tell of them. */
    List<CaseEvent> events(CaseFile file, Procedure procedure, Veil veil) {
        List<CaseEvent> newestFirst = journal.events(file.id()).stream()
                .filter(event -> !PAPERS.contains(event.kind())
                        || event.person() == null
                        || !secrets.hidesPaper(file, procedure, veil, event.stepId(), event.person()))
                .toList();
        if (veil.isEmpty()) {
            return newestFirst;
        }
        List<CaseEvent> shown = new ArrayList<>(veil.over(
                newestFirst.reversed(),
                event -> String.valueOf(event.stepId()),
                event -> event.kind() == CaseEventKind.STEP_COMPLETED));
        return shown.reversed();
    }

    /** The dates of a case, without those that a veiled step set. */
    Map<String, LocalDate> dates(CaseFile file, Procedure procedure, Veil veil, @Nullable PersonId me) {
        Map<String, LocalDate> dates = new HashMap<>(contexts.dates(file));
        if (veil.isEmpty()) {
            return dates;
        }
        List<CaseJournal.Submission> veiled = new ArrayList<>(journal.submissions(file.id()));
        veiled.removeAll(shown(file, veil, me));
        veiled.stream()
                .map(submission -> procedure.model().steps().get(submission.stepId()))
                .filter(step -> step != null)
                .forEach(step -> dates.keySet().removeAll(step.dates().keySet()));
        return dates;
    }

    /** The documents issued, without those that would tell a sealed count. */
    List<CaseDocumentView> documents(CaseFile file, Procedure procedure, Veil veil) {
        List<CaseDocumentView> all = documents.ofCase(file.id(), procedure);
        return veil.isEmpty()
                ? all
                : all.stream()
                        .filter(document -> !hides(file, procedure, veil, document.id()))
                        .toList();
    }

    /** Whether a document was issued where this person may not look. */
    boolean hides(CaseFile file, Procedure procedure, Veil veil, DocumentId document) {
        return !veil.isEmpty()
                && database
                        .sql("""
                                select w.step_id, w.closed_by from procedure_case_document d
                                join procedure_work_item w on w.id = d.work_item_id
                                where d.case_id = :caseId and d.document_id = :document
                                """)
                        .param("caseId", file.id().value())
                        .param("document", document.value())
                        .query((row, number) -> secrets.hidesPaper(
                                file, procedure, veil, row.getString(1), new PersonId(row.getLong(2))))
                        .stream()
                        .anyMatch(Boolean.TRUE::equals);
    }

    private String nameOf(PersonId person) {
        return organization.person(person).map(PersonSummary::fullName).orElse("?");
    }
}
