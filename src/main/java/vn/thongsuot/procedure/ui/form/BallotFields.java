package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.ballot.Mark;

/**
 * The count report of a vote. The numbers are typed from the paper report; the number of members comes from the
 * organization and the result is computed and said in words while typing.
 */
public final class BallotFields extends Div {

    private static final String PREFIX = "ballot.";
    private static final int TYPING_PAUSE_MILLIS = 500;
    private static final int LONGEST_TEAM = 500;

    private final BallotRule rule;
    private final int members;
    private final String voters;
    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final TextArea team = new TextArea(Texts.t("procedure.ballot.field.team"));
    private final Paragraph live = new Paragraph();

    /**
     * @param members how many have a vote
     * @param voters how they are called, such as "official members"
     * @param explanation how they were counted
     */
    public BallotFields(String question, BallotRule rule, int members, String voters, String explanation) {
        this.rule = rule;
        this.members = members;
        this.voters = voters;
        addClassName("ballot-fields");

        var asked = new Paragraph(question);
        asked.addClassName("ballot-question");
        var layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("38em", 2));
        var electorate = new IntegerField(Texts.t("procedure.ballot.field.members"));
        electorate.setValue(members);
        electorate.setReadOnly(true);
        electorate.setHelperText(explanation);
        layout.add(electorate);
        if (rule.base() == BallotBase.SUMMONED) {
            layout.add(number("absentElsewhere", false), number("absentExempt", false));
        }
        layout.add(number("present", true));
        if (rule.method() == BallotMethod.SECRET) {
            IntegerField invalid = number("invalid", true);
            invalid.setReadOnly(true);
            invalid.setHelperText(Texts.t("procedure.ballot.field.invalid-help"));
            layout.add(number("issued", true), number("collected", true), number("valid", true), invalid);
        }
        layout.add(number("inFavour", true), number("against", true), number("noOpinion", false));
        team.setHelperText(Texts.t("procedure.ballot.field.team-help"));
        team.setMaxLength(LONGEST_TEAM);
        team.addValueChangeListener(change -> changed(change.isFromClient()));
        layout.add(team, 2);

        live.addClassName("ballot-result");
        live.getElement().setAttribute("role", "status");
        add(asked, layout, live);
        explain();
    }

    /** The numbers as typed. */
    public BallotReport report() {
        return new BallotReport(
                value("absentElsewhere"),
                value("absentExempt"),
                value("present"),
                value("issued"),
                value("collected"),
                value("valid"),
                value("invalid"),
                value("inFavour"),
                value("against"),
                value("noOpinion"));
    }

    /** Who counted, as typed; empty if nothing was. */
    public String countingTeam() {
        return team.getValue().strip();
    }

    /** Puts back what {@link #report} and {@link #countingTeam} gave, as from a draft. */
    public void setReport(BallotReport report, String countingTeam) {
        set("absentElsewhere", report.absentElsewhere());
        set("absentExempt", report.absentExempt());
        set("present", report.present());
        set("issued", report.issued());
        set("collected", report.collected());
        set("valid", report.valid());
        set("inFavour", report.vote("question", Mark.IN_FAVOUR));
        set("against", report.vote("question", Mark.AGAINST));
        set("noOpinion", report.vote("question", Mark.NO_OPINION));
        team.setValue(countingTeam);
    }

    /**
     * Shows violations named like the numbers of the report, with or without {@code ballot.} before, and moves to the
     * first.
     *
     * @return those that belong to no number shown
     */
    public List<Violation> showViolations(List<Violation> violations) {
        numbers.values().forEach(field -> field.setInvalid(false));
        var others = new ArrayList<Violation>();
        boolean moved = false;
        for (Violation violation : violations) {
            IntegerField field = field(violation.field());
            if (field == null) {
                others.add(violation);
                continue;
            }
            refuse(field, violation);
            if (!moved) {
                field.focus();
                moved = true;
            }
        }
        return others;
    }

    /** Told of each change a person makes, for saving drafts. */
    public Registration addChangeListener(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    private IntegerField number(String name, boolean required) {
        var field = new IntegerField(Texts.t("procedure.ballot.field." + name));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        field.setStepButtonsVisible(false);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.getElement().setAttribute("data-field", PREFIX + name);
        field.addValueChangeListener(change -> changed(change.isFromClient()));
        numbers.put(name, field);
        return field;
    }

    private void changed(boolean fromClient) {
        IntegerField invalid = numbers.get("invalid");
        Integer collected = value("collected");
        Integer valid = value("valid");
        if (invalid != null) {
            invalid.setValue(collected == null || valid == null || valid > collected ? null : collected - valid);
        }
        explain();
        if (fromClient) {
            fireEvent(new ChangeEvent(this));
        }
    }

    /** Contradictions among what is there are shown at once; what is still missing is not a fault yet. */
    private void explain() {
        numbers.values().forEach(field -> field.setInvalid(false));
        BallotReport report = report();
        List<Violation> violations = report.violations(rule, members);
        live.removeClassNames("ballot-passed", "ballot-failed");
        if (violations.isEmpty()) {
            BallotResult result = rule.result(report.count(rule, members));
            live.setText(result.explanation(voters).text());
            live.addClassName(result.passed() ? "ballot-passed" : "ballot-failed");
            return;
        }
        live.setText(Texts.t("procedure.ballot.field.incomplete"));
        for (Violation violation : violations) {
            IntegerField field = field(violation.field());
            if (field == null) {
                live.setText(
                        Message.of(violation.messageKey(), violation.arguments().toArray())
                                .text());
            } else if (complete(violation)) {
                refuse(field, violation);
                live.setText(Texts.t("procedure.ballot.field.contradiction"));
            }
        }
    }

    /** Whether all numbers of its comparison are typed; sums wait for their last part. */
    private boolean complete(Violation violation) {
        return value(String.valueOf(violation.field())) != null
                && (!"inFavour".equals(violation.field()) || value("against") != null);
    }

    private @Nullable IntegerField field(@Nullable String path) {
        return path == null ? null : numbers.get(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path);
    }

    private static void refuse(IntegerField field, Violation violation) {
        field.setErrorMessage(
                Texts.t(violation.messageKey(), violation.arguments().toArray()));
        field.setInvalid(true);
    }

    private @Nullable Integer value(String name) {
        IntegerField field = numbers.get(name);
        return field == null ? null : field.getValue();
    }

    private void set(String name, @Nullable Integer value) {
        IntegerField field = numbers.get(name);
        if (field != null) {
            field.setValue(value);
        }
    }

    /** A person changed a number or a name. */
    public static final class ChangeEvent extends ComponentEvent<BallotFields> {
        ChangeEvent(BallotFields source) {
            super(source, true);
        }
    }
}
