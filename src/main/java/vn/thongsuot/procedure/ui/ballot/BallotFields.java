package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.meeting.CountingTeam;

/**
 * The count report of a vote. The numbers are typed from the paper report; the number of members comes from the organization
 * or the list of the summoned, and the result is computed and said in words while typing.
 */
public final class BallotFields extends Div {

    private final BallotTask task;
    private final BallotRule rule;
    private final MeetingDesk desk;
    private final CountFields numbers = new CountFields(this::changed);
    private final IntegerField electorate = new IntegerField(Texts.t("procedure.ballot.field.members"));
    private final @Nullable AttendanceList attendance;
    private final @Nullable LineFields lines;
    private final HeadChoice headChoice;
    private final TeamFields team;
    private final LiveResult live;
    private int members;
    private boolean heldElectronically;

    public BallotFields(BallotTask task, MeetingDesk desk) {
        this.task = task;
        this.desk = desk;
        rule = task.rule();
        members = task.electorate().members();
        addClassName("ballot-fields");
        var asked = new Paragraph(task.question());
        asked.addClassName("ballot-question");
        add(asked);
        if (!task.announced()) {
            var secret = new Paragraph(Texts.t("procedure.ballot.field.unannounced"));
            secret.addClassName("ballot-unannounced");
            add(secret);
        }
        attendance = task.amongSummoned() ? new AttendanceList(desk, this::attendanceChanged) : null;
        if (attendance != null) {
            add(attendance);
        }
        FormLayout layout = layout();
        boolean oneQuestion = LineFields.isOneQuestion(task);
        add(layout);
        if (oneQuestion) {
            lines = null;
            rule.kind().marks().forEach(mark -> layout.add(number(mark.field(), mark != Mark.NO_OPINION)));
        } else {
            lines = new LineFields(task, desk, numbers, () -> changed(true));
            add(lines);
        }
        headChoice = new HeadChoice(task, desk, () -> changed(true));
        team = new TeamFields(task, desk, () -> changed(true));
        live = new LiveResult(task.voters().text());
        add(headChoice, team, live);
        explain();
    }

    private FormLayout layout() {
        var layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("38em", 2));
        electorate.setValue(members);
        electorate.setReadOnly(true);
        electorate.setHelperText(task.electorate().explanation().text());
        layout.add(electorate);
        if (rule.base() == BallotBase.SUMMONED && !task.amongSummoned()) {
            layout.add(number("absentElsewhere", false), number("absentExempt", false));
        }
        if (task.amongSummoned()) {
            IntegerField present = numbers.derived("present", label("present"));
            present.setValue(task.listedAsPresent());
            present.setHelperText(Texts.t("procedure.ballot.field.present-from-list"));
            layout.add(present);
        } else {
            layout.add(number("present", true));
        }
        if (rule.method() == BallotMethod.SECRET) {
            IntegerField invalid = numbers.derived("invalid", label("invalid"));
            invalid.setHelperText(Texts.t("procedure.ballot.field.invalid-help"));
            layout.add(number("issued", true), number("collected", true), number("valid", true), invalid);
        }
        return layout;
    }

    private IntegerField number(String name, boolean required) {
        return numbers.number(name, label(name), required);
    }

    private static String label(String name) {
        return Texts.t("procedure.ballot.field." + name);
    }

    /** The numbers as typed. */
    public BallotReport report() {
        LineFields table = lines;
        return new BallotReport(
                numbers.value("absentElsewhere"),
                numbers.value("absentExempt"),
                numbers.value("present"),
                numbers.value("issued"),
                numbers.value("collected"),
                numbers.value("valid"),
                numbers.value("invalid"),
                table == null ? Map.of(BallotOption.QUESTION.key(), question()) : table.votes(),
                headChoice.choice());
    }

    private Map<Mark, Integer> question() {
        Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        for (Mark mark : rule.kind().marks()) {
            Integer number = numbers.value(mark.field());
            if (number != null) {
                marks.put(mark, number);
            }
        }
        return marks;
    }

    /** Who answers for the report, as far as said. */
    public CountingTeam countingTeam() {
        return team.team(headChoice.head());
    }

    /** All that was typed so far, however far it is, to be put back later. */
    public BallotDraft draft() {
        LineFields table = lines;
        return new BallotDraft(report(), team.isLed(), team.people(), table == null ? List.of() : table.writtenIn());
    }

    public void restore(BallotDraft draft) {
        BallotReport report = draft.report();
        LineFields table = lines;
        if (table != null) {
            draft.writtenIn().forEach(table::writeIn);
        }
        numbers.set("absentElsewhere", report.absentElsewhere());
        numbers.set("absentExempt", report.absentExempt());
        if (!task.amongSummoned()) {
            numbers.set("present", report.present());
        }
        numbers.set("issued", report.issued());
        numbers.set("collected", report.collected());
        numbers.set("valid", report.valid());
        report.votes()
                .forEach((option, marks) -> marks.forEach((mark, number) -> {
                    if (table == null) {
                        numbers.set(mark.field(), number);
                    } else {
                        table.set(option, mark, number);
                    }
                }));
        headChoice.set(report.headChoice());
        draft.restoreTeam(team);
        explain();
    }

    /** Once the voting on screens has begun the list of those who may vote stands, and the numbers come from the box. */
    public void setHeldElectronically(boolean held) {
        if (attendance != null) {
            attendance.setEnabled(!held);
        }
        setCounted(held);
        heldElectronically = held;
        explain();
    }

    /** Shows what was counted electronically in place of what was typed. */
    public void showCounted(BallotReport counted, List<BallotOption> writtenIn) {
        restore(new BallotDraft(
                new BallotReport(
                        numbers.value("absentElsewhere"),
                        numbers.value("absentExempt"),
                        counted.present(),
                        counted.issued(),
                        counted.collected(),
                        counted.valid(),
                        counted.invalid(),
                        counted.votes(),
                        headChoice.choice()),
                draft().led(),
                draft().team(),
                writtenIn));
    }

    /** Empties what {@link #showCounted} filled in, to be typed or counted anew. */
    public void clearCounted() {
        numbers.clear();
    }

    private void setCounted(boolean counted) {
        numbers.setCounted(counted);
        LineFields table = lines;
        if (table != null) {
            table.setCounted(counted);
        }
    }

    /**
     * Shows violations named like the numbers of the report, with or without {@code ballot.} before, and moves to the
     * first.
     *
     * @return those that belong to nothing shown
     */
    public List<Violation> showViolations(List<Violation> violations) {
        List<Violation> left = new ArrayList<>(numbers.show(violations));
        left.removeIf(violation -> team.refuse(violation) || headChoice.refuse(violation));
        return left;
    }

    /** Told of each change a person makes, for saving drafts. */
    public Registration addChangeListener(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    private void attendanceChanged() {
        var list = desk.attendance();
        members = list.size();
        electorate.setValue(members);
        int present = Math.toIntExact(
                list.stream().filter(one -> one.attendance().votes()).count());
        electorate.setHelperText(Texts.t("procedure.electorate.summoned-counted", members, present));
        numbers.set("present", present);
        explain();
    }

    private void changed(boolean fromClient) {
        Integer collected = numbers.value("collected");
        Integer valid = numbers.value("valid");
        numbers.set("invalid", collected == null || valid == null || valid > collected ? null : collected - valid);
        explain();
        if (fromClient) {
            fireEvent(new ChangeEvent(this));
        }
    }

    /** Contradictions among what is there are shown at once; what is still missing is not a fault yet. */
    private void explain() {
        if (live == null) {
            return;
        }
        numbers.clearViolations();
        LineFields table = lines;
        List<BallotOption> options = table == null ? task.options() : table.options();
        BallotReport report = report();
        List<Violation> violations = report.violations(rule, options, members);
        boolean onlyTheHead = violations.stream().allMatch(violation -> "headChoice".equals(violation.field()));
        if (onlyTheHead) {
            BallotResult votesAlone = rule.result(report.withoutHead().count(rule.withoutHead(), options, members));
            headChoice.offer(votesAlone);
            live.show(violations.isEmpty() ? rule.result(report.count(rule, options, members)) : votesAlone);
            return;
        }
        headChoice.setVisible(false);
        boolean contradiction = false;
        for (Violation violation : violations) {
            if (violation.field() == null) {
                live.say(
                        Message.of(violation.messageKey(), violation.arguments().toArray()));
                return;
            }
            contradiction |= complete(violation) && numbers.refuse(violation);
        }
        live.say(Message.of(contradiction ? "procedure.ballot.field.contradiction" : stillMissing()));
    }

    private String stillMissing() {
        return heldElectronically ? "procedure.ballot.field.voting" : "procedure.ballot.field.incomplete";
    }

    /** Whether all numbers of its comparison are typed; sums wait for their last part. */
    private boolean complete(Violation violation) {
        String name = CountFields.name(violation);
        boolean sum = name.endsWith("inFavour") || name.endsWith("high");
        String sibling = name.endsWith("inFavour") ? name.replace("inFavour", "against") : name.replace("high", "low");
        return numbers.isTyped(violation) && (!sum || numbers.value(sibling) != null);
    }

    /** A person changed a number or a name. */
    public static final class ChangeEvent extends ComponentEvent<BallotFields> {
        ChangeEvent(BallotFields source) {
            super(source, true);
        }
    }
}
