package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** One input of Vaadin's. */
final class InputBoundField<C extends AbstractField<C, T> & HasValidationProperties & HasValidator<T>, T>
        implements BoundField {

    /** Stands for text in a field that cannot turn it into a value; neither a number nor a date. */
    private static final String UNREADABLE = "?";

    private final C input;
    private final SerializableFunction<T, @Nullable Object> toAnswer;

    InputBoundField(C input, SerializableFunction<T, @Nullable Object> toAnswer, ChangeHandler handler) {
        this.input = input;
        this.toAnswer = toAnswer;
        input.setManualValidation(true);
        input.addValueChangeListener(change -> {
            accept();
            handler.changed(change.isFromClient());
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public Optional<Object> answer() {
        if (input.isEmpty()) {
            T empty = input.getEmptyValue();
            boolean unreadable = input.getDefaultValidator()
                    .apply(empty, new ValueContext(new Binder<>(), input))
                    .isError();
            return unreadable ? Optional.of(UNREADABLE) : Optional.ofNullable(toAnswer.apply(empty));
        }
        return Optional.ofNullable(toAnswer.apply(input.getValue()));
    }

    @Override
    public String refuse(Violation violation) {
        String text = Texts.t(violation.messageKey(), violation.arguments().toArray());
        input.setErrorMessage(input.isInvalid() ? input.getErrorMessage() + " " + text : text);
        input.setInvalid(true);
        return text;
    }

    @Override
    public void accept() {
        input.setInvalid(false);
        input.setErrorMessage("");
    }
}
