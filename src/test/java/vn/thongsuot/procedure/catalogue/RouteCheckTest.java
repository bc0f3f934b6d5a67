package vn.thongsuot.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.testing.PortalTest;

/** A model in which a case would get stuck, or call for what is never there, is refused with the element and the remedy. */
@PortalTest
class RouteCheckTest {

    @Autowired
    ProcedureCheck check;

    @Test
    void no_procedure_of_the_portal_is_refused() {
        Stream.of("bpmn", "src/test/procedures", "src/test/resources/procedures")
                .flatMap(root -> ProcedureFolder.readAll(Path.of(root)).stream())
                .forEach(folder -> assertThat(check.faults(folder).stream()
                                .filter(fault -> fault.messageKey().startsWith("procedure.fault.no-way")))
                        .as(folder.key())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            member-admission    ~ ${outcome == 'stamped'}             ~ ${outcome == 'stampd'}   ~ gateway_BackgroundInOrder ~ outcome = stamped
            cadre-appointment   ~ ${managedBy == 'province'} ~ ${managedBy == 'other'} ~ gateway_PolicyCompetence ~ managedBy = province
            member-admission    ~ ${returnTo == 'userTask_CollectOpinions'} ~ ${returnTo == 'userTask_Other'} ~ gateway_ReturnTo ~ returnTo = userTask_CollectOpinions
            member-admission    ~ ${outcome == 'exhausted'}           ~ ${outcome == 'over'}     ~ gateway_CellRecognition   ~ outcome = exhausted
            cadre-appointment   ~ ${outcome == 'passed' || outcome == 'leading'} ~ ${outcome == 'passed'} ~ gateway_ExtendedNominated ~ outcome = leading
            cadre-appointment   ~ ${outcome == 'stop'}                ~ ${outcome == 'end'}      ~ gateway_WithdrawalSettled ~ outcome = stop
            cadre-reappointment ~ ${outcome == 'repeat' && route == 'extend'} ~ ${outcome == 'repeat' && route == 'x'} ~ gateway_FailedVoteSettled ~ route = extend
            confidence-vote     ~ ${veryLowCount == 0 && lowCount == 0} ~ ${veryLowCount == 0 && lowCount == 1} ~ gateway_Consequences ~ lowCount = 0
            """)
    void a_gateway_that_leaves_an_outcome_without_a_way_is_named_with_the_remedy(
            String procedure, String right, String wrong, String gateway, String stuckWith) {
        assertThat(check.faults(folder(procedure, "/" + procedure + ".bpmn", escaped(right), escaped(wrong))))
                .anySatisfy(fault -> {
                    assertThat(fault.element()).isEqualTo(gateway);
                    assertThat(Texts.t(fault.messageKey(), fault.arguments().toArray()))
                            .contains(stuckWith, "default flow")
                            .doesNotContainPattern("\\{\\d}");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            document:admissionDecision.number ~ document:nothing.number ~ procedure.fault.unknown
            document:admissionDecision.number ~ document:admissionDecision.colour ~ procedure.fault.unknown
            """)
    void a_document_that_an_action_asks_for_must_exist(String right, String wrong, String key) {
        assertThat(check.faults(folder("member-admission", "/member-admission.bpmn", right, wrong)))
                .anySatisfy(fault -> assertThat(fault.messageKey()).isEqualTo(key));
    }

    @Test
    void a_document_that_no_step_issues_is_never_there_for_an_action() {
        assertThat(check.faults(folder(
                        "member-admission",
                        "/member-admission.bpmn",
                        "name=\"document\" value=\"admissionDecision\"",
                        "name=\"document\" value=\"recognitionDecision\"")))
                .anySatisfy(fault -> {
                    assertThat(fault.messageKey()).isEqualTo("procedure.fault.document-not-issued");
                    assertThat(Texts.t(fault.messageKey(), fault.arguments().toArray()))
                            .contains("admissionDecision");
                });
    }

    private static String escaped(String condition) {
        return condition.replace("&", "&amp;");
    }

    private static ProcedureFolder folder(String key, String file, String right, String wrong) {
        ProcedureFolder folder = ProcedureFolder.readAll(Path.of("bpmn")).stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String text = new String(files.get(key + file), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        files.put(key + file, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return new ProcedureFolder(folder.key(), files);
    }
}
