package vn.thongsuot.procedure.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.PersonPicker;

/** The rules and person lists that domain modules offer to forms, by name. */
@Component
public class FormExtensions {

    private final Map<String, FieldRule> rules;
    private final Map<String, PersonPicker> pickers;

    /** @throws IllegalStateException if two have the same name */
    public FormExtensions(List<FieldRule> rules, List<PersonPicker> pickers) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(FieldRule::name, Function.identity()));
        this.pickers = pickers.stream().collect(Collectors.toUnmodifiableMap(PersonPicker::name, Function.identity()));
    }

    public Set<String> ruleNames() {
        return rules.keySet();
    }

    public Set<String> pickerNames() {
        return pickers.keySet();
    }

    /** @throws IllegalStateException if there is none; the check of a procedure finds that before */
    public FieldRule rule(String name) {
        FieldRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("No field rule " + name);
        }
        return rule;
    }

    /** @throws IllegalStateException if there is none; the check of a procedure finds that before */
    public PersonPicker picker(String name) {
        PersonPicker picker = pickers.get(name);
        if (picker == null) {
            throw new IllegalStateException("No person picker " + name);
        }
        return picker;
    }
}
