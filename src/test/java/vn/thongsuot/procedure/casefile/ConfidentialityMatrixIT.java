package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/** Every account, every class, every way to data: whoever may not see a case finds nothing of it. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialityMatrixIT {

    private static final String TABLE = "/seal/who-sees.md";

    @Autowired
    SealedFixture fixture;

    @Autowired
    WaysToData ways;

    @Autowired
    Acting acting;

    private static final Map<String, SealedFixture.Trial> TRIALS = new LinkedHashMap<>();

    @BeforeEach
    void a_case_of_each_class() {
        if (TRIALS.isEmpty()) {
            TRIALS.put("normal", fixture.begin("seal-normal"));
            TRIALS.put("restricted", fixture.begin("seal-restricted"));
            TRIALS.put("sealed, at the office", fixture.begin("seal-sealed"));
            SealedFixture.Trial verifying = fixture.begin("seal-sealed");
            fixture.receive(verifying);
            TRIALS.put("sealed, at the inspection committee", verifying);
        }
    }

    @TestFactory
    Stream<DynamicTest> who_may_see_a_case_finds_it_and_nobody_else_does_in_any_way() {
        return CaseTable.rows(TABLE).flatMap(row -> TRIALS.keySet().stream()
                .map(column -> DynamicTest.dynamicTest(row.name() + ": " + column, () -> {
                    SealedFixture.Trial trial = TRIALS.get(column);
                    boolean sees = row.isGiven(column);
                    ways.all(trial).forEach((way, found) -> {
                        boolean finds = acting.as(row.name(), found::getAsBoolean);
                        if (sees && way.surely) {
                            assertThat(finds)
                                    .as("%s finds it by %s", row.name(), way)
                                    .isTrue();
                        }
                        if (!sees) {
                            assertThat(finds)
                                    .as("%s finds it by %s", row.name(), way)
                                    .isFalse();
                        }
                    });
                })));
    }

    @TestFactory
    Stream<DynamicTest> only_a_role_that_may_open_and_sees_the_case_breaks_a_seal() {
        return CaseTable.rows(TABLE).flatMap(row -> TRIALS.keySet().stream()
                .map(column -> DynamicTest.dynamicTest(row.name() + ": " + column, () -> {
                    boolean may = row.name().equals("ubkt.xa") && row.isGiven(column);
                    assertThat(acting.as(row.name(), () -> fixture.opensStart(TRIALS.get(column))))
                            .isEqualTo(may);
                })));
    }

    @TestFactory
    Stream<DynamicTest> refusals_and_the_log_tell_nothing(CapturedOutput output) {
        return CaseTable.rows(TABLE)
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    SealedFixture.Trial trial = TRIALS.get("sealed, at the office");
                    for (BooleanSupplier refused : ways.refusals(trial)) {
                        try {
                            acting.as(row.name(), refused::getAsBoolean);
                        } catch (RuntimeException e) {
                            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                                assertThat(String.valueOf(cause.getMessage()))
                                        .doesNotContain(SealedFixture.SENDER, trial.content());
                            }
                        }
                    }
                    assertThat(output.getAll())
                            .doesNotContain(SealedFixture.SENDER)
                            .doesNotContain(trial.content());
                }));
    }

    @Test
    void what_the_trail_holds_of_a_sealed_case_says_nothing_but_that_it_was() {
        assertThat(fixture.trail(TRIALS.get("sealed, at the inspection committee")))
                .isNotEmpty()
                .allSatisfy(details -> assertThat(details).isIn("{}", "{\"items\":\"1\"}"));
    }
}
