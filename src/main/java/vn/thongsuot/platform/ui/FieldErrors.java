package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** Puts what a service found wrong to the fields of a form; what belongs to no field becomes a notification. */
public final class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** @param key as violations name the field; its message goes away when the value changes */
    public <F extends HasValidationProperties & HasValue<?, ?>> FieldErrors bind(String key, F field) {
        fields.put(key, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return this;
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    public void show(RuleViolationException exception) {
        clear();
        List<Violation> elsewhere = new ArrayList<>();
        boolean focused = false;
        for (Violation violation : exception.violations()) {
            HasValidationProperties field = violation.field() == null ? null : fields.get(violation.field());
            if (field == null) {
                elsewhere.add(violation);
                continue;
            }
            field.setErrorMessage(
                    Texts.t(violation.messageKey(), violation.arguments().toArray()));
            field.setInvalid(true);
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
        if (!elsewhere.isEmpty()) {
            Notifications.error(new RuleViolationException(elsewhere));
        }
    }
}
