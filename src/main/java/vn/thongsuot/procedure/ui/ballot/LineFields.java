package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.BallotTask;

/** The lines of the paper, each with the numbers of its marks; people written in come below the candidates. */
final class LineFields extends Div {

    private final BallotTask task;
    private final CountFields numbers;
    private final Runnable changed;
    private final Div lines = new Div();
    private final List<BallotOption> writtenIn = new ArrayList<>();
    private final List<Component> writeIns = new ArrayList<>();
    private final Map<String, Component> rows = new LinkedHashMap<>();

    /** @param changed called when a person was written in or taken off again */
    LineFields(BallotTask task, MeetingDesk desk, CountFields numbers, Runnable changed) {
        this.task = task;
        this.numbers = numbers;
        this.changed = changed;
        addClassName("ballot-lines");
        lines.addClassName("ballot-lines-rows");
        task.options().forEach(this::addRow);
        add(lines);
        if (task.freeNomination()) {
            var box = PersonBox.one(Texts.t("procedure.ballot.field.write-in"), List.of(), desk);
            box.setHelperText(Texts.t("procedure.ballot.field.write-in-help"));
            box.addValueChangeListener(change -> {
                PersonBox.Item person = change.getValue();
                if (person != null) {
                    box.clear();
                    writeIn(BallotOption.of(String.valueOf(person.id().value()), person.name()));
                    changed.run();
                }
            });
            writeIns.add(box);
            add(box);
        }
    }

    /** Whether the paper asks one question, whose numbers stand among those of the report. */
    static boolean isOneQuestion(BallotTask task) {
        return task.options().equals(List.of(BallotOption.QUESTION)) && !task.freeNomination();
    }

    /** Those of the paper and those written in. */
    List<BallotOption> options() {
        var all = new ArrayList<>(task.options());
        all.addAll(writtenIn);
        return all;
    }

    List<BallotOption> writtenIn() {
        return List.copyOf(writtenIn);
    }

    /** Whether people can be written in and taken off by hand. */
    void setCounted(boolean counted) {
        writeIns.forEach(component -> component.setVisible(!counted));
    }

    void writeIn(BallotOption person) {
        if (options().stream().noneMatch(option -> option.key().equals(person.key()))) {
            writtenIn.add(person);
            addRow(person);
        }
    }

    Map<String, Map<Mark, Integer>> votes() {
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        for (BallotOption option : options()) {
            Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
            for (Mark mark : task.rule().kind().marks()) {
                Integer number = numbers.value(name(option, mark));
                if (number != null) {
                    marks.put(mark, number);
                }
            }
            votes.put(option.key(), marks);
        }
        return votes;
    }

    void set(String option, Mark mark, @Nullable Integer number) {
        numbers.set(name(BallotOption.of(option, ""), mark), number);
    }

    private void addRow(BallotOption option) {
        var label = new Span(option.label());
        label.addClassName("ballot-line-label");
        var marks = new FormLayout();
        marks.setResponsiveSteps(new FormLayout.ResponsiveStep("0", Math.min(2, marks())), step());
        for (Mark mark : task.rule().kind().marks()) {
            marks.add(numbers.number(
                    name(option, mark), Texts.t("procedure.ballot.field." + mark.field()), mark != Mark.NO_OPINION));
        }
        var row = new Div(label, marks);
        row.addClassName("ballot-line");
        if (!task.options().contains(option)) {
            Button remove = removeButton(option);
            writeIns.add(remove);
            row.add(remove);
        }
        rows.put(option.key(), row);
        lines.add(row);
    }

    private int marks() {
        return task.rule().kind().marks().size();
    }

    private FormLayout.ResponsiveStep step() {
        return new FormLayout.ResponsiveStep("24em", marks());
    }

    private Button removeButton(BallotOption option) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            writtenIn.remove(option);
            task.rule().kind().marks().forEach(mark -> numbers.forget(name(option, mark)));
            lines.remove(rows.remove(option.key()));
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(Texts.t("procedure.ballot.field.write-in-remove", option.label()));
        return remove;
    }

    private static String name(BallotOption option, Mark mark) {
        return "options[" + option.key() + "]." + mark.field();
    }
}
