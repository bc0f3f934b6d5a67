package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.issuing.DocumentTask;
import vn.thongsuot.procedure.model.Step;

/**
 * A step that waits, with all that is needed to do it.
 *
 * @param form in the language of the current user; {@code null} when the step has none
 * @param answers the draft, else what was answered here before a return, else the prefilled answers
 * @param sealedKept sealed fields that keep what they have when they are left empty
 * @param draft whether the answers are an unfinished draft
 * @param assignee who has taken it; {@code null} when nobody has
 * @param mine whether the signed-in person may complete it now
 * @param onBehalfOf in whose place the signed-in person may do it; {@code null} when by own right or not at all
 * @param handedOver what was written when a superior gave it to the assignee
 * @param returnReason why it came back, if it did
 */
public record StepView(
        WorkItemId id,
        int version,
        CaseId caseId,
        CaseContext context,
        Procedure procedure,
        Step step,
        @Nullable String instanceLabel,
        @Nullable Map<String, Object> instanceEntry,
        @Nullable FormSchema form,
        Map<String, Object> answers,
        Set<String> sealedKept,
        boolean draft,
        Map<String, LocalDate> dates,
        List<PaperView> papers,
        @Nullable BallotTask ballot,
        @Nullable DocumentTask document,
        @Nullable DueInfo due,
        boolean fallback,
        @Nullable String assignee,
        boolean mine,
        @Nullable String onBehalfOf,
        @Nullable CaseEvent handedOver,
        @Nullable String returnReason) {}
