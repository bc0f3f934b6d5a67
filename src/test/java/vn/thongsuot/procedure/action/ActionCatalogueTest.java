package vn.thongsuot.procedure.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;

class ActionCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UnitSummary UNIT =
            new UnitSummary(new UnitId(4), null, UnitKind.COMMUNE, "X", "X", "/1/4/", TODAY, null);

    record PostId(long value) {}

    enum Reason {
        NOT_REAPPOINTED,
        RETIRED
    }

    /** What a module offers, every type once. */
    static class Offered {
        final Map<String, Object> got = new HashMap<>();

        @ModelAction("probe.everything")
        void everything(
                CaseContext context,
                @CaseSubject PersonId subject,
                @Input("text") String text,
                @Input("day") LocalDate day,
                @Input("number") BigDecimal number,
                @Input("count") int count,
                @Input("flag") boolean flag,
                @Input("person") PersonId person,
                @Input("persons") List<PersonId> persons,
                @Input(value = "post", picker = "probe.posts") PostId post,
                @Input("reason") Reason reason,
                @Input("note") @Nullable String note,
                @Input("until") Optional<LocalDate> until) {
            got.put("unit", context.unit());
            got.put("subject", subject);
            got.put("all", List.of(text, day, number, count, flag, person, persons, post, reason));
            got.put("note", String.valueOf(note));
            got.put("until", until);
        }
    }

    static class Same {
        @ModelAction("probe.everything")
        void again() {}
    }

    static class Untyped {
        @ModelAction("probe.untyped")
        void untyped(String forgotten) {}
    }

    private final Offered offered = new Offered();

    @Test
    void inputs_are_what_the_parameters_say() {
        assertThat(action().inputs())
                .extracting(input -> input.name() + " " + input.type() + (input.required() ? "" : "?"))
                .containsExactly(
                        "text TEXT",
                        "day DATE",
                        "number NUMBER",
                        "count NUMBER",
                        "flag BOOLEAN",
                        "person PERSON",
                        "persons PERSONS",
                        "post RECORD",
                        "reason CHOICE",
                        "note TEXT?",
                        "until DATE?");
        assertThat(action().inputs().get(7).picker()).isEqualTo("probe.posts");
        assertThat(action().inputs().get(8).choices()).containsExactly("not-reappointed", "retired");
        assertThat(action().needsSubject()).isTrue();
        assertThat(action().descriptionKey()).isEqualTo("probe.action.everything");
    }

    @Test
    void answers_dates_and_literals_arrive_as_what_the_method_takes() {
        action().run(context(new PersonId(7)), values());

        assertThat(offered.got)
                .containsEntry("subject", new PersonId(7))
                .containsEntry("unit", UNIT)
                .containsEntry("note", "null")
                .containsEntry("until", Optional.empty())
                .containsEntry(
                        "all",
                        List.of(
                                "số 5",
                                TODAY,
                                new BigDecimal("2.5"),
                                3,
                                true,
                                new PersonId(8),
                                List.of(new PersonId(9), new PersonId(10)),
                                new PostId(11),
                                Reason.NOT_REAPPOINTED));
    }

    @Test
    void what_is_missing_or_of_another_type_refuses_the_step() {
        Map<String, Object> missing = values();
        missing.remove("day");
        assertRefused(context(new PersonId(7)), missing, "procedure.action.input-empty");
        assertRefused(context(null), values(), "procedure.action.no-subject");
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "day", "mai", "count", "2.5", "flag", "maybe", "person", "An", "post", "x", "reason", "bored")
                .entrySet()) {
            Map<String, Object> values = values();
            values.put(wrong.getKey(), wrong.getValue());
            assertRefused(context(new PersonId(7)), values, "procedure.action.input-type");
        }
        assertThat(offered.got).isEmpty();
    }

    @Test
    void two_actions_of_one_name_or_an_undescribed_parameter_stop_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Offered.class, Same.class))
                .withMessageContaining("probe.everything");
        assertThatIllegalStateException().isThrownBy(() -> start(Untyped.class)).withMessageContaining("probe.untyped");
    }

    private static void start(Class<?>... beans) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(ActionCatalogue.class);
            context.register(beans);
            context.refresh();
        }
    }

    private void assertRefused(CaseContext context, Map<String, Object> values, String key) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> action().run(context, values))
                .matches(refused -> refused.messageKey().equals(key), key);
    }

    private Action action() {
        Method method = Arrays.stream(Offered.class.getDeclaredMethods())
                .filter(candidate -> candidate.isAnnotationPresent(ModelAction.class))
                .findFirst()
                .orElseThrow();
        return new Action("probe.everything", offered, method, method);
    }

    private static CaseContext context(@Nullable PersonId subject) {
        return new CaseContext(null, "probe", UNIT, subject, TODAY);
    }

    private static Map<String, Object> values() {
        return new HashMap<>(Map.of(
                "text", "số 5",
                "day", "2026-11-24",
                "number", "2.5",
                "count", new BigDecimal("3"),
                "flag", "yes",
                "person", "8",
                "persons", List.of(Map.of("person", "9", "note", "x"), Map.of("person", "10")),
                "post", "11",
                "reason", "notReappointed"));
    }
}
