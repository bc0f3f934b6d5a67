package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.casefile.BallotTask;

/** Whom the head chose, asked only when the votes leave it to the head. */
final class HeadChoice extends Div {

    private static final String NOBODY = "";

    private final ComboBox<PersonBox.Item> head;
    private final RadioButtonGroup<String> one = new RadioButtonGroup<>();
    private final CheckboxGroup<String> several = new CheckboxGroup<>();
    private Map<String, String> offered = Map.of();
    private int places;
    private @Nullable List<String> kept;

    HeadChoice(BallotTask task, MeetingDesk desk, Runnable changed) {
        addClassName("ballot-head-choice");
        head = PersonBox.one(Texts.t("procedure.ballot.field.head"), task.people(), desk);
        head.setHelperText(Texts.t("procedure.ballot.field.head-help"));
        head.setManualValidation(true);
        one.setLabel(Texts.t("procedure.ballot.field.headChoice"));
        several.setLabel(Texts.t("procedure.ballot.field.headChoice"));
        one.setItemLabelGenerator(key -> offered.getOrDefault(key, key));
        several.setItemLabelGenerator(key -> offered.getOrDefault(key, key));
        one.getElement().setAttribute("data-field", "ballot.headChoice");
        several.getElement().setAttribute("data-field", "ballot.headChoice");
        head.addValueChangeListener(change -> {
            head.setInvalid(false);
            told(change.isFromClient(), changed);
        });
        one.addValueChangeListener(change -> told(change.isFromClient(), changed));
        several.addValueChangeListener(change -> told(change.isFromClient(), changed));
        add(head, one, several);
        setVisible(false);
    }

    private void told(boolean fromClient, Runnable changed) {
        if (fromClient) {
            kept = choice();
            changed.run();
        }
    }

    /** Shows what there is to decide; nothing when the votes decided. */
    void offer(BallotResult undecided) {
        List<BallotResult.Line> lines = undecided.undecided();
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        Map<String, String> items = new LinkedHashMap<>();
        boolean question =
                lines.size() == 1 && lines.getFirst().option().label().isEmpty();
        lines.forEach(line -> items.put(
                line.option().key(),
                question
                        ? Texts.t("procedure.ballot.field.head-approves")
                        : line.option().label()));
        items.put(
                NOBODY,
                Texts.t(question ? "procedure.ballot.field.head-refuses" : "procedure.ballot.field.head-nobody"));
        if (items.equals(offered) && places == undecided.openPlaces()) {
            return;
        }
        offered = items;
        places = undecided.openPlaces();
        one.setVisible(places == 1);
        several.setVisible(places > 1);
        one.setItems(items.keySet());
        several.setItems(items.keySet());
        restore();
    }

    private void restore() {
        List<String> choice = kept;
        if (choice == null) {
            return;
        }
        Set<String> keys = new HashSet<>(choice.isEmpty() ? List.of(NOBODY) : choice);
        keys.retainAll(offered.keySet());
        several.setValue(keys);
        keys.stream().findFirst().ifPresent(one::setValue);
    }

    /** {@code null} while nothing was said. */
    @Nullable
    List<String> choice() {
        if (!isVisible()) {
            return kept;
        }
        Set<String> chosen =
                places == 1 ? Optional.ofNullable(one.getValue()).map(Set::of).orElse(Set.of()) : several.getValue();
        if (chosen.isEmpty()) {
            return null;
        }
        List<String> keys = new ArrayList<>(chosen);
        keys.remove(NOBODY);
        return keys;
    }

    @Nullable
    PersonId head() {
        return Optional.ofNullable(head.getValue()).map(PersonBox.Item::id).orElse(null);
    }

    void set(@Nullable List<String> choice) {
        kept = choice;
    }

    boolean refuse(Violation violation) {
        String text = Texts.t(violation.messageKey(), violation.arguments().toArray());
        switch (CountFields.name(violation)) {
            case "headChoice" -> {
                one.setErrorMessage(text);
                several.setErrorMessage(text);
                one.setInvalid(true);
                several.setInvalid(true);
            }
            case "head" -> {
                head.setErrorMessage(text);
                head.setInvalid(true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
