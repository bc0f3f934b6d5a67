package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.form.Answers;
import vn.thongsuot.procedure.form.FormComponent;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;

/** Answers given earlier, as label and value; questions that were not answered are left out. Made by {@link FormRenderer}. */
public final class FormAnswersView extends Div {

    /** Up to here a number may be a year, which is written without points. */
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    private final boolean maySeeSensitive;
    private final transient FormExtensions extensions;

    FormAnswersView(FormSchema schema, Map<String, ?> answers, boolean maySeeSensitive, FormExtensions extensions) {
        this.maySeeSensitive = maySeeSensitive;
        this.extensions = extensions;
        addClassName("form-answers");
        show(schema.components(), answers, this);
        if (getComponentCount() == 0) {
            var nothing = new Paragraph(Texts.t("form.answers.none"));
            nothing.addClassName("soft");
            add(nothing);
        }
    }

    private void show(List<FormComponent> components, Map<String, ?> answers, Div into) {
        var values = new KeyValueList();
        for (FormField field : FormSchema.fieldsOf(components)) {
            if (field.common().sealed()) {
                values.add(field.label(), Texts.t("form.answers.sealed"));
                continue;
            }
            Object answer = answers.get(field.key());
            if (answer == null) {
                continue;
            }
            if (field.common().sensitive() && !maySeeSensitive) {
                values.add(field.label(), Texts.t("form.answers.sensitive"));
            } else if (!(field instanceof FormField.DynamicList)) {
                values.add(field.label(), text(field, answer));
            }
        }
        if (values.getElement().getChildCount() > 0) {
            into.add(values);
        }
        FormSchema.fieldsOf(components).stream()
                .filter(FormField.DynamicList.class::isInstance)
                .map(FormField.DynamicList.class::cast)
                .filter(list -> !list.common().sealed())
                .filter(list -> maySeeSensitive || !list.common().sensitive())
                .forEach(list -> showRows(list, Answers.rows(answers, list.key()), into));
    }

    private void showRows(FormField.DynamicList list, List<Map<String, Object>> rows, Div into) {
        for (int i = 0; i < rows.size(); i++) {
            var card = new Div(new H4(Texts.t("form.rows.name", list.label(), i + 1)));
            card.addClassName("form-row");
            show(list.components(), rows.get(i), card);
            into.add(card);
        }
    }

    private @Nullable String text(FormField field, Object answer) {
        return switch (field) {
            case FormField.DateField date -> Formats.date(LocalDate.parse(answer.toString()));
            case FormField.CheckBox box ->
                Texts.t(Boolean.TRUE.equals(answer) ? "form.answers.yes" : "form.answers.no");
            case FormField.NumberField number -> {
                NumberFormat format = NumberFormat.getInstance(Formats.locale());
                format.setMaximumFractionDigits(number.decimals());
                var value = new BigDecimal(answer.toString());
                format.setGroupingUsed(value.abs().compareTo(GROUPED_FROM) >= 0);
                yield format.format(value);
            }
            case FormField.PersonField chosen ->
                extensions.picker(chosen.picker()).label(answer.toString()).orElse(null);
            case FormField.CheckList list ->
                ((List<?>) answer).stream().map(value -> label(list, value)).collect(Collectors.joining("; "));
            case FormField.Choice choice -> label(choice, answer);
            case FormField.TextField text -> answer.toString();
            case FormField.TextArea area -> answer.toString();
            case FormField.DynamicList list -> null;
        };
    }

    private static String label(FormField.Choice field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(value.toString());
    }
}
