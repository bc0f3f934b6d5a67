package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.form.Answers;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormVisibility;

/** A repeated list: a card per row, each with a button that removes it, and a button below that adds one. */
final class DynamicListField implements BoundField {

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]\\.(.+)");

    private final FormField.DynamicList field;
    private final FieldFactory factory;
    private final ChangeHandler handler;
    private final FieldSet component;
    private final Div cards = new Div();
    private final Button add;
    private final boolean changeable;
    private final Paragraph problem = new Paragraph();
    private final List<Row> rows = new ArrayList<>();

    private record Row(FieldScope scope, Div card, H4 title, Button remove) implements Serializable {}

    DynamicListField(
            FormField.DynamicList field, @Nullable Object initial, FieldFactory factory, ChangeHandler handler) {
        this.field = field;
        this.factory = factory;
        this.handler = handler;
        add = new Button(Texts.t("form.rows.add", field.label()), VaadinIcon.PLUS.create(), click -> addByHand());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.getElement().setAttribute("data-field", field.key());
        cards.addClassName("form-rows");
        problem.addClassName("form-rows-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var content = new Div();
        content.addClassName("form-rows-content");
        if (field.common().description() != null) {
            var help = new Paragraph(field.common().description());
            help.addClassName("soft");
            content.add(help);
        }
        content.add(cards, problem, add);
        component = new FieldSet(field.label() + (field.common().required() ? " \u2022" : ""), content);
        component.addClassName("form-group");
        List<Map<String, Object>> given =
                initial instanceof List<?> list ? Answers.rows(Map.of(field.key(), list), field.key()) : List.of();
        changeable = !field.common().readOnly() && !(field.fixed() && !given.isEmpty());
        given.forEach(this::addRow);
        while (rows.size() < (given.isEmpty() ? field.startRows() : field.minRows())) {
            addRow(Map.of());
        }
        number();
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public Optional<Object> answer() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().map(row -> row.scope().answers()).toList());
    }

    @Override
    public String refuse(Violation violation) {
        String text = Texts.t(violation.messageKey(), violation.arguments().toArray());
        problem.setText(text);
        problem.setVisible(true);
        return text;
    }

    @Override
    public void accept() {
        problem.setVisible(false);
        rows.forEach(row -> row.scope().clearViolations());
    }

    @Override
    public void focus() {
        if (rows.isEmpty() || problem.isVisible()) {
            add.focus();
        } else {
            rows.getFirst().scope().focusFirst();
        }
    }

    /** @param path {@code [2].field} */
    Optional<BoundField> find(String path) {
        Matcher parts = ROW.matcher(path);
        if (!parts.matches()) {
            return Optional.of(this);
        }
        int row = Integer.parseInt(parts.group(1));
        return row < rows.size() ? rows.get(row).scope().find(parts.group(2)) : Optional.of(this);
    }

    void hide(FormVisibility visibility, Map<String, Object> outer) {
        for (Row row : rows) {
            row.scope().hide(visibility.hidden(field.components(), row.scope().answers(), outer));
        }
    }

    private void addByHand() {
        Row row = addRow(Map.of());
        number();
        handler.changed(true);
        row.scope().focusFirst();
    }

    private Row addRow(Map<String, Object> answers) {
        var scope = new FieldScope(field.components(), answers, factory, fromClient -> {
            problem.setVisible(false);
            handler.changed(fromClient);
        });
        var title = new H4();
        var remove = new Button(VaadinIcon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var head = new Div(title, remove);
        head.addClassName("form-row-head");
        var card = new Div(head, scope.layout());
        card.addClassName("form-row");
        card.getElement().setAttribute("role", "group");
        var row = new Row(scope, card, title, remove);
        remove.addClickListener(click -> removeByHand(row));
        rows.add(row);
        cards.add(card);
        return row;
    }

    private void removeByHand(Row row) {
        rows.remove(row);
        cards.remove(row.card());
        number();
        problem.setVisible(false);
        handler.changed(true);
        add.focus();
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String name = Texts.t("form.rows.name", field.label(), i + 1);
            row.title().setText(name);
            row.card().getElement().setAttribute("aria-label", name);
            String remove = Texts.t("form.rows.remove", name);
            row.remove().setAriaLabel(remove);
            row.remove().setTooltipText(remove);
            row.remove().setVisible(changeable && rows.size() > field.minRows());
        }
        add.setVisible(changeable && rows.size() < field.maxRows());
    }
}
