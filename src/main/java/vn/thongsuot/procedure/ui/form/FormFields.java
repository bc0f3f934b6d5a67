package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormVisibility;

/**
 * A form to fill in. It checks nothing itself: hand {@link #answers()} to the service and what that refuses to {@link
 * #showViolations}. Made by {@link FormRenderer}.
 */
public final class FormFields extends Div {

    private final FormSchema schema;
    private final FormVisibility visibility;
    private final Map<String, Object> given;
    private final FieldScope scope;
    private final ViolationSummary summary = new ViolationSummary();

    FormFields(
            FormSchema schema,
            Map<String, ?> answers,
            CaseContext context,
            FormVisibility visibility,
            FormExtensions extensions) {
        this.schema = schema;
        this.visibility = visibility;
        addClassName("form-fields");
        given = new HashMap<>(answers);
        var factory = new FieldFactory(context, extensions, this::answersSoFar);
        scope = new FieldScope(schema.components(), answers, factory, this::changed);
        add(summary, scope.layout());
        schema.fields().stream()
                .filter(field -> field.common().sealed())
                .forEach(field -> note(field.key(), "form.sealed"));
        refresh();
    }

    /**
     * What is in the fields now, hidden ones included, so that a draft loses nothing. Text that is no number or no date in
     * such a field is handed on as it is not one, for the check to say so.
     */
    public Map<String, Object> answers() {
        return scope.answers();
    }

    /**
     * Puts each violation at its field and moves to the first; a long list also stands at the top, with links.
     *
     * @return those that belong to no field of this form
     */
    public List<Violation> showViolations(List<Violation> violations) {
        clearViolations();
        var placed = new ArrayList<ViolationSummary.Placed>();
        var unplaced = new ArrayList<Violation>();
        for (Violation violation : violations) {
            Optional<BoundField> field = violation.field() == null ? Optional.empty() : scope.find(violation.field());
            field.ifPresentOrElse(
                    bound -> placed.add(new ViolationSummary.Placed(bound.refuse(violation), bound)),
                    () -> unplaced.add(violation));
        }
        summary.show(placed);
        if (!placed.isEmpty()) {
            placed.getFirst().field().focus();
        }
        return unplaced;
    }

    public void clearViolations() {
        summary.show(List.of());
        scope.clearViolations();
    }

    /** Says at these sealed fields that they keep what they have when they are left empty. */
    public void showKept(Set<String> keys) {
        keys.forEach(key -> note(key, "form.sealed.kept"));
    }

    /** The browser is asked to remember nothing that is typed there. */
    private void note(String key, String textKey) {
        scope.find(key).map(BoundField::component).ifPresent(field -> {
            field.getElement().setAttribute("autocomplete", "off");
            if (field instanceof HasHelper helped) {
                String own = helped.getHelperText();
                helped.setHelperText(own == null || own.isBlank() ? Texts.t(textKey) : own + " " + Texts.t(textKey));
            }
        });
    }

    /** Moves to the first field that can be filled in. */
    public void focusFirst() {
        scope.focusFirst();
    }

    /** Told of each change a person makes, for saving drafts. */
    public Registration addChangeListener(ComponentEventListener<ChangeEvent> listener) {
        return addListener(ChangeEvent.class, listener);
    }

    /** While the fields are being made, what they are made with. */
    private Map<String, ?> answersSoFar() {
        FieldScope made = scope;
        return made == null ? given : made.answers();
    }

    private void changed(boolean fromClient) {
        refresh();
        if (fromClient) {
            fireEvent(new ChangeEvent(this));
        }
    }

    private void refresh() {
        Map<String, Object> answers = scope.answers();
        scope.hide(visibility.hidden(schema.components(), answers));
        scope.lists().forEach(list -> list.hide(visibility, answers));
    }

    /** A person changed an answer, or added or removed a row. */
    public static final class ChangeEvent extends ComponentEvent<FormFields> {
        ChangeEvent(FormFields source) {
            super(source, true);
        }
    }
}
