package vn.thongsuot.procedure;

import java.util.Map;
import java.util.Optional;

/**
 * Where a record is being chosen.
 *
 * @param answers what the form holds beside it, of any shape; inside a repeated list those of the row and of the form
 */
public record PickerCall(CaseContext context, Map<String, ?> answers) {

    /** The answer of the same form, else that of the start form. */
    public Optional<String> answer(String field) {
        return Optional.<Object>ofNullable(answers.get(field))
                .or(() -> Optional.ofNullable(context.start().get(field)))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
