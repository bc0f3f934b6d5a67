package vn.thongsuot.inspection.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.InspectionResult;
import vn.thongsuot.inspection.InspectionService;
import vn.thongsuot.inspection.InspectionService.Opening;
import vn.thongsuot.inspection.InspectionService.Remedy;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** The operations on inspections that a model may call. A person left out is the subject of the case. */
@Component
class InspectionActions {

    private final InspectionService inspections;

    InspectionActions(InspectionService inspections) {
        this.inspections = inspections;
    }

    @ModelAction("inspection.open")
    void open(
            CaseContext context,
            @Input("kind") InspectionKind kind,
            @Input("body") InspectionBody body,
            @Input("subjectKind") SubjectKind subjectKind,
            @Input("person") @Nullable PersonId person,
            @Input("unit") @Nullable UnitId unit,
            @Input("contentClass") String contentClass,
            @Input("content") @Nullable String content,
            @Input("periodFrom") @Nullable LocalDate periodFrom,
            @Input("periodTo") @Nullable LocalDate periodTo,
            @Input("decisionNumber") @Nullable String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("due") @Nullable LocalDate due,
            @Input("head") @Nullable PersonId head,
            @Input("team") @Nullable List<PersonId> team) {
        inspections.open(
                caseId(context),
                new Opening(
                        kind,
                        context.unit(),
                        body,
                        subject(context, subjectKind, person, unit),
                        contentClass(contentClass),
                        content,
                        periodFrom,
                        periodTo,
                        decisionNumber,
                        decisionDate,
                        due,
                        head,
                        team == null ? List.of() : team));
    }

    @ModelAction("inspection.announce")
    void announce(CaseContext context, @Input("on") LocalDate on) {
        inspections.announce(caseId(context), on);
    }

    @ModelAction("inspection.change")
    void change(
            CaseContext context,
            @Input("kind") ChangeKind kind,
            @Input("description") String description,
            @Input("content") @Nullable String content,
            @Input("due") @Nullable LocalDate due,
            @Input("joins") @Nullable PersonId joins,
            @Input("leaves") @Nullable PersonId leaves,
            @Input("head") @Nullable PersonId head) {
        if (kind == ChangeKind.SUBJECT) {
            inspections.change(caseId(context), kind.name(), description, null, null, context.today());
            return;
        }
        inspections.change(caseId(context), kind.name(), description, content, due, context.today());
        inspections.changeTeam(caseId(context), joins, leaves, head, context.today());
    }

    @ModelAction("inspection.conclude")
    void conclude(CaseContext context, @Input("result") InspectionResult result, @Input("on") LocalDate on) {
        inspections.conclude(caseId(context), result, on);
    }

    /** A row of the list of remedies in a form. */
    record RemedyRow(String name, String organization, LocalDate dueOn) {}

    @ModelAction("inspection.remedies")
    void remedies(CaseContext context, @Input("remedies") @Nullable List<RemedyRow> remedies) {
        inspections.remedies(
                caseId(context),
                remedies == null
                        ? List.of()
                        : remedies.stream()
                                .map(row -> new Remedy(row.name(), row.organization(), row.dueOn()))
                                .toList());
    }

    @ModelAction("inspection.remedied")
    void remedied(CaseContext context, @Input("remedy") String remedy, @Input("on") LocalDate on) {
        inspections.remedied(caseId(context), remedy, on);
    }

    @ModelAction("inspection.close")
    void close(CaseContext context) {
        inspections.close(caseId(context), context.today());
    }

    @ModelAction("inspection.stop")
    void stop(CaseContext context) {
        inspections.stop(caseId(context), context.today());
    }

    /**
     * What of a decision may change (domain 6.2 B6). Another subject is another inspection, for a case has one: a case on an older
     * version of its procedure may still ask for it, which is written down and changes nothing.
     */
    enum ChangeKind {
        CONTENT,
        TIME,
        TEAM,
        SUBJECT
    }

    private static Subject subject(
            CaseContext context, SubjectKind kind, @Nullable PersonId person, @Nullable UnitId unit) {
        PersonId member = person == null ? context.subject() : person;
        if ((kind == SubjectKind.MEMBER ? member : unit) == null) {
            throw new RuleViolationException("inspection.action.nobody");
        }
        return kind == SubjectKind.MEMBER ? new Subject(kind, member, null) : new Subject(kind, null, unit);
    }

    private static ContentClass contentClass(String code) {
        try {
            return ContentClass.of(code);
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException("inspection.action.content-class", code);
        }
    }

    private static CaseId caseId(CaseContext context) {
        return Objects.requireNonNull(context.caseId());
    }
}
