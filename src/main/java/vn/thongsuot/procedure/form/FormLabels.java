package vn.thongsuot.procedure.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.form.FormField.Choice;
import vn.thongsuot.procedure.form.FormField.DynamicList;
import vn.thongsuot.procedure.form.FormField.Option;

/**
 * English texts of the forms of a procedure, from its {@code labels_en.properties}:
 *
 * <pre>
 * form.&lt;form id&gt;.&lt;key&gt;                  label; also of a group or a text by its id
 * form.&lt;form id&gt;.&lt;key&gt;.description
 * form.&lt;form id&gt;.&lt;key&gt;.option.&lt;value&gt;
 * form.&lt;form id&gt;.&lt;list&gt;.&lt;key&gt;           inside a repeated list
 * </pre>
 *
 * A text that is missing stays Vietnamese.
 */
public final class FormLabels {

    /** No translation at all. */
    public static final FormLabels NONE = new FormLabels(Map.of());

    private final Map<String, String> english;

    private FormLabels(Map<String, String> english) {
        this.english = english;
    }

    public static FormLabels of(Properties english) {
        return new FormLabels(english.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, english::getProperty)));
    }

    /** The form in the language of the reader. Keys, rules and order are unchanged. */
    public FormSchema apply(FormSchema schema, Locale locale) {
        if (english.isEmpty() || !locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return schema;
        }
        return new FormSchema(schema.id(), translate(schema.components(), "form." + schema.id() + "."));
    }

    /** The keys under which texts of this form are missing, for the check of a procedure. */
    public List<String> missing(FormSchema schema) {
        var missing = new TreeSet<String>();
        collectMissing(schema.components(), "form." + schema.id() + ".", missing);
        return List.copyOf(missing);
    }

    private void collectMissing(List<FormComponent> components, String prefix, TreeSet<String> missing) {
        for (FormComponent component : components) {
            switch (component) {
                case FormComponent.Group group -> {
                    if (group.label() != null) {
                        missing.add(prefix + group.id());
                    }
                    collectMissing(group.components(), prefix, missing);
                }
                case FormComponent.TextBlock text -> missing.add(prefix + text.id());
                case FormComponent.Separator separator -> {}
                case FormField field -> {
                    String key = prefix + field.key();
                    missing.add(key);
                    if (field.common().description() != null) {
                        missing.add(key + ".description");
                    }
                    if (field instanceof Choice choice) {
                        choice.options().forEach(option -> missing.add(key + ".option." + option.value()));
                    }
                    if (field instanceof DynamicList list) {
                        collectMissing(list.components(), key + ".", missing);
                    }
                }
            }
        }
        missing.removeAll(english.keySet());
    }

    private List<FormComponent> translate(List<FormComponent> components, String prefix) {
        var translated = new ArrayList<FormComponent>();
        for (FormComponent component : components) {
            translated.add(
                    switch (component) {
                        case FormComponent.Group group ->
                            new FormComponent.Group(
                                    group.id(),
                                    group.label() == null ? null : text(prefix + group.id(), group.label()),
                                    translate(group.components(), prefix),
                                    group.hide());
                        case FormComponent.TextBlock text ->
                            new FormComponent.TextBlock(text.id(), text(prefix + text.id(), text.text()), text.hide());
                        case FormComponent.Separator separator -> separator;
                        case FormField field -> translate(field, prefix + field.key());
                    });
        }
        return translated;
    }

    private FormField translate(FormField field, String key) {
        @Nullable String description = field.common().description();
        FormField named = field.with(field.common()
                .withTexts(
                        text(key, field.label()),
                        description == null ? null : text(key + ".description", description)));
        return switch (named) {
            case Choice choice ->
                choice.withOptions(choice.options().stream()
                        .map(option ->
                                new Option(option.value(), text(key + ".option." + option.value(), option.label())))
                        .toList());
            case DynamicList list -> list.withComponents(translate(list.components(), key + "."));
            default -> named;
        };
    }

    private String text(String key, String otherwise) {
        return english.getOrDefault(key, otherwise);
    }
}
