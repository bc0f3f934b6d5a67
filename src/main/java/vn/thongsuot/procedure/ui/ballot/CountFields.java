package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** The numbers of a count report by the names its violations give them. */
final class CountFields {

    static final String PREFIX = "ballot.";
    private static final int TYPING_PAUSE_MILLIS = 500;

    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Consumer<Boolean> changed;

    /** @param changed told of each change, and whether a person made it */
    CountFields(Consumer<Boolean> changed) {
        this.changed = changed;
    }

    IntegerField number(String name, String label, boolean required) {
        var field = new IntegerField(label);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        field.setStepButtonsVisible(false);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.getElement().setAttribute("data-field", PREFIX + name);
        field.addValueChangeListener(change -> changed.accept(change.isFromClient()));
        fields.put(name, field);
        return field;
    }

    /** A number that follows from others and is typed by nobody. */
    IntegerField derived(String name, String label) {
        IntegerField field = number(name, label, true);
        field.setReadOnly(true);
        derived.add(name);
        return field;
    }

    void forget(String name) {
        fields.remove(name);
    }

    @Nullable
    Integer value(String name) {
        IntegerField field = fields.get(name);
        return field == null ? null : field.getValue();
    }

    void set(String name, @Nullable Integer value) {
        IntegerField field = fields.get(name);
        if (field != null) {
            field.setValue(value);
        }
    }

    void clear() {
        fields.forEach((name, field) -> {
            if (!"present".equals(name) || !derived.contains(name)) {
                field.clear();
            }
        });
    }

    /** What was counted cannot be typed over; who is absent for which reason still can. */
    void setCounted(boolean counted) {
        fields.forEach((name, field) -> {
            if (!name.startsWith("absent") && !derived.contains(name)) {
                field.setReadOnly(counted);
            }
        });
    }

    void clearViolations() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Shows violations at their numbers and moves to the first; @return those that belong to no number. */
    List<Violation> show(List<Violation> violations) {
        clearViolations();
        var others = new ArrayList<Violation>();
        boolean moved = false;
        for (Violation violation : violations) {
            if (!refuse(violation)) {
                others.add(violation);
            } else if (!moved) {
                find(violation).focus();
                moved = true;
            }
        }
        return others;
    }

    /** Shows a violation at its number, if it has one. */
    boolean refuse(Violation violation) {
        IntegerField field = fields.get(name(violation));
        if (field == null) {
            return false;
        }
        field.setErrorMessage(
                Texts.t(violation.messageKey(), violation.arguments().toArray()));
        field.setInvalid(true);
        return true;
    }

    /** Whether something is typed where the violation belongs. */
    boolean isTyped(Violation violation) {
        return value(name(violation)) != null;
    }

    private IntegerField find(Violation violation) {
        return fields.getOrDefault(name(violation), new IntegerField());
    }

    static String name(Violation violation) {
        String field = String.valueOf(violation.field());
        return field.startsWith(PREFIX) ? field.substring(PREFIX.length()) : field;
    }
}
