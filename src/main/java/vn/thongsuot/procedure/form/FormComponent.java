package vn.thongsuot.procedure.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form: a question ({@link FormField}) or what arranges and explains questions. */
public sealed interface FormComponent
        permits FormField, FormComponent.Group, FormComponent.TextBlock, FormComponent.Separator {

    /** A FEEL condition under which the part is not shown; its answers are then neither asked for nor kept. */
    @Nullable
    String hide();

    /** Questions under one heading; their answers lie beside those outside the group. */
    record Group(
            String id,
            @Nullable String label,
            List<FormComponent> components,
            @Nullable String hide) implements FormComponent {

        public Group {
            components = List.copyOf(components);
        }
    }

    /** @param text Markdown */
    record TextBlock(String id, String text, @Nullable String hide) implements FormComponent {}

    record Separator(String id, @Nullable String hide) implements FormComponent {}
}
