package vn.thongsuot.procedure.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form as its file describes it. Immutable; made by {@link FormSchemaParser}. */
public record FormSchema(String id, List<FormComponent> components) {

    public FormSchema {
        components = List.copyOf(components);
    }

    /** The sealed questions alone, as they are shown once the seal is broken. */
    public FormSchema opened() {
        return new FormSchema(
                id,
                fields().stream()
                        .filter(field -> field.common().sealed())
                        .<FormComponent>map(field -> field.with(field.common().opened()))
                        .toList());
    }

    /** The questions of the form in reading order, those inside groups included, those inside repeated lists not. */
    public List<FormField> fields() {
        return fieldsOf(components);
    }

    /** Every question, those inside repeated lists included. */
    public List<FormField> allFields() {
        var all = new ArrayList<FormField>();
        for (FormField field : fields()) {
            all.add(field);
            if (field instanceof FormField.DynamicList list) {
                all.addAll(fieldsOf(list.components()));
            }
        }
        return all;
    }

    /** A question outside repeated lists. */
    public Optional<FormField> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The questions among these components and in their groups. */
    public static List<FormField> fieldsOf(List<FormComponent> components) {
        var fields = new ArrayList<FormField>();
        for (FormComponent component : components) {
            switch (component) {
                case FormField field -> fields.add(field);
                case FormComponent.Group group -> fields.addAll(fieldsOf(group.components()));
                case FormComponent.TextBlock text -> {}
                case FormComponent.Separator separator -> {}
            }
        }
        return fields;
    }
}
