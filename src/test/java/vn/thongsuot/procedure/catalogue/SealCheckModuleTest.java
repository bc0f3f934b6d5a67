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

/** What a designer is told who would let something sealed out. */
@PortalTest
class SealCheckModuleTest {

    private static final String FOLDER = "seal-sealed/";

    @Autowired
    ProcedureCheck check;

    @Test
    void the_trial_itself_has_no_fault() {
        assertThat(faults("procedure.yaml", "x-nothing", "x-nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "procedure.yaml, {start.content}, {start.sender}, procedure.fault.seal-leaks",
        "procedure.yaml, {start.content}, {đồng chí start.sender}, procedure.fault.seal-leaks",
        "procedure.yaml, 'concerns: [person, unit]', 'concerns: [sender]', procedure.fault.concern",
        "procedure.yaml, 'concerns: [person, unit]', 'concerns: [content]', procedure.fault.concern",
        "procedure.yaml, 'confidentiality: sealed', 'confidentiality: secret', procedure.fault.unknown",
        "procedure.yaml, 'openedBy: [commune.inspection-committee]', 'openedBy: [commune.cook]', procedure.fault.unknown",
        "procedure.yaml, 'guardians: [province.inspection-committee, commune.secretary]', 'guardians: []', procedure.fault.seal-without-guardians",
        "forms/verify.form, 'userTask_Receive.phone', 'userTask_Receive.points', none",
        "forms/conclude.form, '\"key\": \"conclusion\",', '\"key\": \"conclusion\", \"properties\": {\"prefill\": \"userTask_Receive.phone\"},', procedure.fault.seal-leaks",
        "forms/receive.form, '\"key\": \"name\",', '\"key\": \"name\", \"properties\": {\"sealed\": \"true\"},', procedure.fault.seal-list",
        "seal-sealed.bpmn, '<camunda:property name=\"outcome.received\"', '<camunda:property name=\"flags\" value=\"phone\"/><camunda:property name=\"outcome.received\"', procedure.fault.seal-leaks",
    })
    void a_way_out_is_refused_and_named(String file, String right, String wrong, String key) {
        List<ModelFault> faults = faults(file, right, wrong);
        if (key.equals("none")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).extracting(ModelFault::messageKey).contains(key);
        }
    }

    private List<ModelFault> faults(String file, String right, String wrong) {
        ProcedureFolder folder = ProcedureFolder.readAll(Path.of("src/test/resources/procedures")).stream()
                .filter(candidate -> candidate.key().equals("seal-sealed"))
                .findFirst()
                .orElseThrow();
        var files = new TreeMap<>(folder.files());
        files.computeIfPresent(FOLDER + file, (name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(right, wrong)
                .getBytes(StandardCharsets.UTF_8));
        return check.faults(new ProcedureFolder(folder.key(), files));
    }
}
