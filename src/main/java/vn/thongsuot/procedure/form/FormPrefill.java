package vn.thongsuot.procedure.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a form shows before anyone typed. */
public final class FormPrefill {

    private FormPrefill() {}

    /** @param source finds the value for what a field names in {@code prefill}; empty if it is not known */
    public static Map<String, Object> initial(FormSchema schema, Function<String, Optional<Object>> source) {
        var initial = new LinkedHashMap<String, Object>();
        for (FormField field : schema.fields()) {
            FormField.Common common = field.common();
            Optional.ofNullable(common.prefill())
                    .flatMap(source)
                    .or(() -> Optional.ofNullable(common.defaultValue()))
                    .ifPresent(value -> initial.put(field.key(), value));
        }
        return initial;
    }
}
