package vn.thongsuot.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** What a designer is told about a service task that begins another case and would not be able to. */
@PortalTest
class OpeningCheckModuleTest {

    private static final String MODEL = "case-opening/case-opening.bpmn";

    @Autowired
    ProcedureCheck check;

    @Autowired
    TrialProcedure trial;

    @BeforeEach
    void the_other_procedure_is_in_force() {
        trial.putIntoForce("case-opened");
    }

    @Test
    void the_trial_itself_has_no_fault() {
        assertThat(faults("case-opened", "case-opened")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'case-opened', 'case-nowhere', procedure.fault.open-unknown",
                "'case-opened', userTask_Find.extract, procedure.fault.open-literal",
                "input.answer.ground, input.answer.cause, procedure.fault.unknown",
                "input.answer.ground, input.answer.cause, procedure.fault.open-missing",
                "userTask_Find.weight, userTask_Find.extract, procedure.fault.open-type",
                "userTask_Find.weight, userTask_Find.mass, procedure.fault.unknown",
                "userTask_Find.weight, userTask_Lose.weight, procedure.fault.unknown",
                "date:found, date:lost, procedure.fault.unknown",
                "'2', 'two', procedure.fault.open-type",
                "'2', ballot:nothing, procedure.fault.unknown",
                "'origin', 'cause', procedure.fault.input-type.choice",
                "input.kind, input.colour, procedure.fault.unknown",
            })
    void a_fault_names_the_service_task(String right, String wrong, String key) {
        assertThat(faults(right, wrong))
                .allSatisfy(fault -> assertThat(fault.element()).isEqualTo("serviceTask_Open"))
                .extracting(ModelFault::messageKey)
                .contains(key);
    }

    private List<ModelFault> faults(String right, String wrong) {
        ProcedureFolder opening = ProcedureFolder.readAll(Path.of("src/test/resources/procedures")).stream()
                .filter(folder -> "case-opening".equals(folder.key()))
                .findFirst()
                .orElseThrow();
        var files = new TreeMap<>(opening.files());
        String content = new String(files.get(MODEL), StandardCharsets.UTF_8);
        assertThat(content).contains(right);
        files.put(MODEL, content.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        return check.faults(new ProcedureFolder("case-opening", files));
    }
}
