package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.markdown.Markdown;
import java.io.Serializable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thongsuot.procedure.form.FormComponent;
import vn.thongsuot.procedure.form.FormField;

/** The fields that share one set of answers: those of the form, or those of one row of a repeated list. */
final class FieldScope implements Serializable {

    private static final int HALF_ROW = 8;
    private static final ResponsiveStep[] STEPS = {new ResponsiveStep("0", 1), new ResponsiveStep("38em", 2)};

    private final FormLayout layout;
    private final Map<String, BoundField> fields = new LinkedHashMap<>();
    private final transient Map<FormComponent, Component> drawn = new IdentityHashMap<>();

    FieldScope(List<FormComponent> components, Map<String, ?> answers, FieldFactory factory, ChangeHandler handler) {
        layout = draw(components, answers, factory, handler);
    }

    FormLayout layout() {
        return layout;
    }

    Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        fields.forEach((key, field) -> field.answer().ifPresent(answer -> answers.put(key, answer)));
        return answers;
    }

    /** @param path {@code field}, or {@code list[2].field} */
    Optional<BoundField> find(String path) {
        int bracket = path.indexOf('[');
        BoundField field = fields.get(bracket < 0 ? path : path.substring(0, bracket));
        return bracket >= 0 && field instanceof DynamicListField list
                ? list.find(path.substring(bracket))
                : Optional.ofNullable(field);
    }

    List<DynamicListField> lists() {
        return fields.values().stream()
                .filter(DynamicListField.class::isInstance)
                .map(DynamicListField.class::cast)
                .toList();
    }

    void hide(Set<FormComponent> hidden) {
        drawn.forEach((component, shown) -> shown.setVisible(!hidden.contains(component)));
    }

    void clearViolations() {
        fields.values().forEach(BoundField::accept);
    }

    /** The first field that somebody may type in. */
    void focusFirst() {
        fields.values().stream()
                .filter(field -> field.component().isVisible())
                .filter(field -> !(field.component() instanceof HasValue<?, ?> value && value.isReadOnly()))
                .findFirst()
                .ifPresent(BoundField::focus);
    }

    private FormLayout draw(
            List<FormComponent> components, Map<String, ?> answers, FieldFactory factory, ChangeHandler handler) {
        var into = new FormLayout();
        into.setResponsiveSteps(STEPS);
        for (FormComponent component : components) {
            Component shown =
                    switch (component) {
                        case FormComponent.Group group -> group(group, answers, factory, handler);
                        case FormComponent.TextBlock text -> new Div(new Markdown(text.text()));
                        case FormComponent.Separator separator -> new Hr();
                        case FormField field -> field(field, answers, factory, handler);
                    };
            drawn.put(component, shown);
            into.add(shown, isWide(component) ? 2 : 1);
        }
        return into;
    }

    private Component group(
            FormComponent.Group group, Map<String, ?> answers, FieldFactory factory, ChangeHandler handler) {
        FormLayout inner = draw(group.components(), answers, factory, handler);
        if (group.label() == null) {
            return inner;
        }
        var set = new FieldSet(group.label(), inner);
        set.addClassName("form-group");
        return set;
    }

    private Component field(FormField field, Map<String, ?> answers, FieldFactory factory, ChangeHandler handler) {
        Object initial = answers.get(field.key());
        BoundField bound = field instanceof FormField.DynamicList list
                ? new DynamicListField(list, initial, factory, handler)
                : factory.create(field, initial, handler);
        fields.put(field.key(), bound);
        return bound.component();
    }

    private static boolean isWide(FormComponent component) {
        if (!(component instanceof FormField field)) {
            return true;
        }
        Integer columns = field.common().columns();
        return columns == null
                ? switch (field) {
                    case FormField.TextArea area -> true;
                    case FormField.Radio radio -> true;
                    case FormField.CheckList list -> true;
                    case FormField.CheckBox box -> true;
                    case FormField.DynamicList list -> true;
                    default -> false;
                }
                : columns > HALF_ROW || field instanceof FormField.DynamicList;
    }
}
