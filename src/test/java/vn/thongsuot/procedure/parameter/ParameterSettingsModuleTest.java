package vn.thongsuot.procedure.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@WithMockUser(roles = "ADMIN")
class ParameterSettingsModuleTest {

    private static final LocalDate FROM = LocalDate.of(2090, 1, 1);

    @Autowired
    ParameterSettings settings;

    @Autowired
    Parameters parameters;

    @Autowired
    StoredParameters stored;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void make_parameters_of_each_kind() {
        database.sql("""
                insert into procedure_parameter (parameter_key, kind, sort_order) values
                ('test.days', 'TIME_LIMIT', 9001), ('test.count', 'COUNT', 9002),
                ('test.share', 'THRESHOLD', 9003), ('test.texts', 'TEXT_LIST', 9004)
                """).update();
        stored.changed();
    }

    @AfterEach
    void remove_them() {
        database.sql("delete from procedure_parameter_value where parameter_key like 'test.%'")
                .update();
        database.sql("delete from procedure_parameter where parameter_key like 'test.%'")
                .update();
        stored.changed();
    }

    @Test
    void a_new_value_ends_the_one_before_it_and_both_are_read_by_their_days() {
        settings.introduce("test.days", days("30", LocalDate.of(2025, 7, 1)));
        settings.introduce("test.days", days("45", FROM));

        assertThat(parameters.timeLimit("test.days", FROM.minusDays(1)))
                .isEqualTo(new TimeLimit(30, LimitUnit.WORKING_DAYS));
        assertThat(parameters.timeLimit("test.days", FROM)).isEqualTo(new TimeLimit(45, LimitUnit.WORKING_DAYS));
        assertThat(settings.history("test.days").revisions())
                .extracting(revision -> revision.parameter().validTo())
                .containsExactly(null, FROM.minusDays(1));
        assertThat(database.sql(
                                "select count(*) from audit_entry where subject = 'parameter:test.days' and action = 'procedure.parameter.introduce'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_value_that_does_not_hold_yet_can_be_withdrawn_and_the_one_before_goes_on() {
        settings.introduce("test.days", days("30", LocalDate.of(2025, 7, 1)));
        Parameter future = settings.introduce("test.days", days("45", FROM));

        settings.withdraw(future.id(), newest("test.days").version());

        assertThat(parameters.number("test.days", FROM)).isEqualTo(30);
        assertThat(settings.history("test.days").revisions()).singleElement().satisfies(revision -> assertThat(
                        revision.parameter().validTo())
                .isNull());
        ParameterHistory.Revision present = newest("test.days");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> settings.withdraw(present.parameter().id(), present.version()))
                .satisfies(
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("procedure.parameter.already-in-force"));
    }

    @Test
    void a_doubtful_value_is_confirmed_with_its_source() {
        Parameter doubtful = settings.introduce(
                "test.share", new ParameterInput(">=2/3", null, "Chưa rõ", Certainty.UNSURE, LocalDate.of(2025, 7, 1)));
        assertThat(doubtful.value()).isEqualTo("≥ 2/3");
        int version = newest("test.share").version();

        settings.confirm(doubtful.id(), version, "Quy định 294-QĐ/TW, điểm 9.3.2");

        assertThat(parameters.require("test.share", FROM).certainty()).isEqualTo(Certainty.GOOD);
        assertThat(parameters.require("test.share", FROM).legalBasis()).isEqualTo("Quy định 294-QĐ/TW, điểm 9.3.2");
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> settings.confirm(doubtful.id(), version, "Văn bản khác"));
    }

    @ParameterizedTest
    @CsvSource({
        "test.days, '', WORKING_DAYS, value, procedure.parameter.value-missing",
        "test.days, ba mươi, WORKING_DAYS, value, procedure.parameter.not-a-positive-number",
        "test.days, 0, WORKING_DAYS, value, procedure.parameter.not-a-positive-number",
        "test.days, -5, WORKING_DAYS, value, procedure.parameter.not-a-positive-number",
        "test.days, 1.5, WORKING_DAYS, value, procedure.parameter.not-a-positive-number",
        "test.days, 99999, WORKING_DAYS, value, procedure.parameter.not-a-positive-number",
        "test.days, 30, , unit, procedure.parameter.unit-missing",
        "test.count, ba, , value, procedure.parameter.not-a-positive-number",
        "test.share, 2/3, , value, procedure.parameter.not-a-share",
        "test.share, ≥ 3/2, , value, procedure.parameter.not-a-share",
        "test.texts, ' ; ;', , value, procedure.parameter.value-missing",
    })
    void a_value_of_the_wrong_kind_is_refused_at_its_field(
            String key, String value, LimitUnit unit, String field, String message) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () -> settings.introduce(key, new ParameterInput(value, unit, "Căn cứ", Certainty.GOOD, FROM)))
                .satisfies(refusal ->
                        assertThat(refusal.violations()).singleElement().isEqualTo(Violation.of(field, message)));
    }

    @Test
    void source_certainty_and_day_are_asked_for_together_with_the_value() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> settings.introduce("test.days", new ParameterInput(null, null, " ", null, null)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("value", "legalBasis", "certainty", "validFrom"));
    }

    @Test
    void a_new_value_cannot_hold_before_the_latest_one() {
        settings.introduce("test.days", days("30", FROM));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> settings.introduce("test.days", days("45", FROM)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(
                                Violation.of("validFrom", "procedure.parameter.valid-from-not-after", "01/01/2090")));
    }

    @Test
    void a_list_of_texts_is_read_as_one() {
        settings.introduce("test.texts", new ParameterInput(" đỏ;vàng ; đỏ", null, "Căn cứ", Certainty.GOOD, FROM));
        assertThat(parameters.texts("test.texts", FROM)).containsExactly("đỏ", "vàng");
        assertThat(parameters.text("test.texts", FROM)).isEqualTo("đỏ; vàng");
    }

    @Test
    void an_unknown_parameter_cannot_be_given_a_value() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> settings.introduce("test.unknown", days("30", FROM)));
    }

    @Test
    @WithMockUser(roles = "USER")
    void only_an_administrator_may_read_or_change_them() {
        assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> settings.all());
        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> settings.introduce("test.days", days("30", FROM)));
    }

    private ParameterHistory.Revision newest(String key) {
        return settings.history(key).revisions().getFirst();
    }

    private static ParameterInput days(String value, LocalDate from) {
        return new ParameterInput(value, LimitUnit.WORKING_DAYS, "Căn cứ", Certainty.GOOD, from);
    }
}
