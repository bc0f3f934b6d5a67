package vn.thongsuot.procedure.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.Command;

/**
 * A case with everything on its page.
 *
 * @param endName how it ended, in the words of the model; {@code null} while it runs
 * @param commands what the signed-in person may do to the case now
 * @param veiled the case runs and where it stands would tell this person a count that was not announced
 */
public record CaseView(
        CaseId id,
        String number,
        String title,
        Procedure procedure,
        UnitSummary unit,
        @Nullable PersonId subject,
        CaseState state,
        @Nullable String endName,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        Confidentiality confidentiality,
        List<OpenStep> open,
        List<DoneStep> done,
        List<PaperView> papers,
        List<BallotView> ballots,
        List<CaseDocumentView> documents,
        Map<String, LocalDate> dates,
        List<CaseEvent> events,
        List<Command> commands,
        boolean veiled) {

    /**
     * A step that waits.
     *
     * @param role whose turn it is, as the model names it
     * @param holders names of the people who have that role today
     * @param mayDo whether the signed-in person may do it
     * @param claimed whether the signed-in person has taken it
     * @param onBehalfOf in whose place the signed-in person may do it; {@code null} when by own right or not at all
     * @param takenFor in whose place the assignee has taken it
     * @param handedOver a superior gave it to the assignee
     */
    public record OpenStep(
            WorkItemId id,
            String stepId,
            String name,
            @Nullable String instanceLabel,
            String role,
            List<String> holders,
            @Nullable String assignee,
            Instant since,
            @Nullable DueInfo due,
            boolean fallback,
            boolean mayDo,
            boolean claimed,
            @Nullable String onBehalfOf,
            @Nullable String takenFor,
            boolean handedOver) {}

    /**
     * A step that was done, with what was handed in.
     *
     * @param sealed by what the sealed part is opened; {@code null} when there is none
     */
    public record DoneStep(
            String stepId,
            String name,
            @Nullable String instanceLabel,
            @Nullable FormSchema form,
            Map<String, Object> answers,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String returnedTo,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            @Nullable Long sealed) {}
}
