package vn.thongsuot.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.testing.PortalTest;

/** What a designer is told about a limit that names something that is not there, on a procedure that is right otherwise. */
@PortalTest
class DeadlineCheckModuleTest {

    private static final String MODEL = "limit-trial/limit-trial.bpmn";
    private static final String SHEET = "limit-trial/procedure.yaml";

    @Autowired
    ProcedureCheck check;

    @Test
    void the_trial_itself_has_no_fault() {
        assertThat(faults(MODEL, "returned", "returned")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10 working days from start, 10 working days from nowhere, procedure.fault.unknown",
        "10 working days from start, no.such_parameter, procedure.fault.parameter",
        "10 working days from start, personnel.quorum, procedure.parameter.not-a-time-limit",
        "10 working days from start, ten days, procedure.deadline.unreadable",
        "value=\"returned\", value=\"resting\", procedure.fault.unknown",
        "2 working days, 2 weeks, procedure.deadline.unreadable",
        "commune.standing-secretariat up to 5, commune.nobody up to 5, procedure.fault.unknown",
        "up to 5 working days, up to 5 working days times personnel.quorum, procedure.parameter.not-a-number",
        "up to 5 working days, by 5 working days, procedure.deadline.unreadable-extension",
    })
    void a_fault_of_a_step_names_the_step(String right, String wrong, String key) {
        assertThat(faults(MODEL, right, wrong)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.element()).isEqualTo("userTask_Appraise");
            assertThat(fault.messageKey()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "until: userTask_Decide, until: userTask_Nowhere, procedure.fault.unknown",
        "limit: 30 working days, from: start, procedure.fault.deadline-incomplete",
        "limit: 30 working days, limit: thirty days, procedure.deadline.unreadable",
        "pause: [returned], pause: [holiday], procedure.fault.unknown",
        "province.organization-board, province.cook, procedure.fault.unknown",
        "escalate: 2 working days to, escalate: later to, procedure.deadline.unreadable",
    })
    void a_fault_of_a_limit_of_the_case_names_the_sheet(String right, String wrong, String key) {
        assertThat(faults(SHEET, right, wrong)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.element()).isEqualTo("procedure.yaml");
            assertThat(fault.messageKey()).isEqualTo(key);
        });
    }

    private List<ModelFault> faults(String path, String right, String wrong) {
        ProcedureFolder trial = ProcedureFolder.readAll(Path.of("src/test/resources/procedures")).stream()
                .filter(folder -> "limit-trial".equals(folder.key()))
                .findFirst()
                .orElseThrow();
        var files = new TreeMap<>(trial.files());
        String content = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(content).contains(right);
        files.put(path, content.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return check.faults(new ProcedureFolder("limit-trial", files));
    }
}
