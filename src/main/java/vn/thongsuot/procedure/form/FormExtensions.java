package vn.thongsuot.procedure.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FormFact;
import vn.thongsuot.procedure.PersonPicker;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** The rules, lists to choose from and facts that domain modules offer to forms, by name. */
@Component
public class FormExtensions {

    /** Before the name of a fact in {@code prefill}. */
    public static final String FACT = "fact:";

    private final Map<String, FieldRule> rules;
    private final Map<String, RecordPicker> pickers;
    private final Map<String, FormFact> facts;

    /** @throws IllegalStateException if two have the same name */
    @Autowired
    FormExtensions(
            ObjectProvider<FieldRule> rules,
            ObjectProvider<PersonPicker> people,
            ObjectProvider<RecordPicker> records,
            ObjectProvider<FormFact> facts,
            OrganizationDirectory organization) {
        this(
                rules.stream().toList(),
                people.stream().toList(),
                records.stream().toList(),
                facts.stream().toList(),
                organization);
    }

    FormExtensions(
            List<FieldRule> rules,
            List<PersonPicker> people,
            List<RecordPicker> records,
            List<FormFact> facts,
            OrganizationDirectory organization) {
        this.rules = byName(rules.stream(), FieldRule::name);
        this.pickers = byName(
                Stream.concat(people.stream().map(picker -> new People(picker, organization)), records.stream()),
                RecordPicker::name);
        this.facts = byName(facts.stream(), FormFact::name);
    }

    public Set<String> ruleNames() {
        return rules.keySet();
    }

    public Set<String> pickerNames() {
        return pickers.keySet();
    }

    public Set<String> factNames() {
        return facts.keySet();
    }

    /** @throws IllegalStateException if there is none; the check of a procedure finds that before */
    public FieldRule rule(String name) {
        return require(rules, name);
    }

    /** @throws IllegalStateException if there is none; the check of a procedure finds that before */
    public RecordPicker picker(String name) {
        return require(pickers, name);
    }

    /** @throws IllegalStateException if there is none; the check of a procedure finds that before */
    public FormFact fact(String name) {
        return require(facts, name);
    }

    private static <T> Map<String, T> byName(Stream<? extends T> extensions, Function<T, String> name) {
        return extensions.collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    private static <T> T require(Map<String, T> extensions, String name) {
        T extension = extensions.get(name);
        if (extension == null) {
            throw new IllegalStateException("Nothing is offered to forms as " + name);
        }
        return extension;
    }

    /** A list of people as a list of records. */
    private record People(PersonPicker picker, OrganizationDirectory organization) implements RecordPicker {

        @Override
        public String name() {
            return picker.name();
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return picker.choices(call.context(), search, limit).stream()
                    .map(choice -> new RecordChoice(choice.id().toString(), choice.fullName(), choice.detail()))
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return picker.choice(call.context(), new PersonId(Long.parseLong(id)))
                    .map(choice -> new RecordChoice(id, choice.fullName(), choice.detail()));
        }

        @Override
        public boolean ofPersons() {
            return true;
        }

        @Override
        public Optional<String> label(String id) {
            return organization.person(new PersonId(Long.parseLong(id))).map(PersonSummary::fullName);
        }
    }
}
