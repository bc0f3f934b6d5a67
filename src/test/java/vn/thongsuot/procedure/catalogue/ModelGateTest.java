package vn.thongsuot.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.procedure.model.ModelFault;

class ModelGateTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <bpmn:process id="p" isExecutable="true">%s</bpmn:process>
            </bpmn:definitions>
            """;

    private final ModelGate gate = new ModelGate();

    @Test
    void the_shipped_procedures_pass() {
        assertThat(ProcedureFolder.readAll(Path.of("bpmn")))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(gate.faults(folder)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='bad' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='bad' scriptFormat='groovy'/>",
                "<bpmn:serviceTask id='bad' camunda:class='java.lang.Runtime'/>",
                "<bpmn:serviceTask id='bad' camunda:expression='${runtimeService}'/>",
                "<bpmn:serviceTask id='bad' camunda:delegateExpression='${dataSource}'/>",
                "<bpmn:serviceTask id='bad' camunda:type='external' camunda:topic='t'/>",
                "<bpmn:serviceTask id='bad' camunda:delegateExpression='${action}' camunda:resultVariable='x'/>",
                "<bpmn:businessRuleTask id='bad' camunda:decisionRef='d'/>",
                "<bpmn:callActivity id='bad' calledElement='p'/>",
                "<bpmn:sendTask id='bad'/>",
                "<bpmn:userTask id='bad' camunda:assignee='${execution.engineServices}'/>",
                "<bpmn:userTask id='bad' name='${execution}'/>",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " expression='${x}'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:executionListener event='start'"
                        + " class='X'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "${1}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='bad'><bpmn:documentation>#{execution}</bpmn:documentation></bpmn:userTask>",
                "<bpmn:sequenceFlow id='bad'><bpmn:conditionExpression>${execution.processEngineServices.runtimeService"
                        + " != null}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='bad'><bpmn:conditionExpression>${''.getClass().forName('java.lang.Runtime') != null}"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='bad'><bpmn:conditionExpression>${outcome == 'a'}${execution}"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:sequenceFlow id='bad'><bpmn:conditionExpression>${outcome == flag.class}"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:intermediateCatchEvent id='bad'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"
                        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='bad'><bpmn:timerEventDefinition><bpmn:timeDate>${deadline.after('a.b','c')"
                        + ".class}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='bad'><bpmn:conditionalEventDefinition><bpmn:condition>${x}</bpmn:condition>"
                        + "</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>"
            })
    void what_is_not_in_the_vocabulary_is_refused_at_its_element(String hostile) {
        List<ModelFault> faults = faults("", hostile);

        assertThat(faults).isNotEmpty();
        assertThat(faults).extracting(ModelFault::element).contains("bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'approve'}",
                "${!grassrootsCell && outcome != 'return'}",
                "${verificationCount > 0 || hasResidence}",
                "${returnTo == 'userTask_Declare'}"
            })
    void conditions_of_the_vocabulary_pass(String condition) {
        String flow = "<bpmn:sequenceFlow id='f'><bpmn:conditionExpression><![CDATA[" + condition
                + "]]></bpmn:conditionExpression></bpmn:sequenceFlow>";

        assertThat(faults("", flow)).isEmpty();
    }

    @Test
    void entities_and_external_resources_are_refused() {
        assertThat(faults("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<bpmn:userTask id='a'/>"))
                .isNotEmpty();
        assertThat(faults("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>", "<bpmn:userTask id='a'/>"))
                .isNotEmpty();
    }

    @Test
    void files_of_other_kinds_have_no_place_in_a_procedure() {
        assertThat(gate.faults(new ProcedureFolder("p", Map.of("p/run.groovy", new byte[] {1}))))
                .extracting(ModelFault::element)
                .containsExactly("p/run.groovy");
    }

    private List<ModelFault> faults(String prologue, String content) {
        byte[] xml = MODEL.formatted(prologue, content).getBytes(StandardCharsets.UTF_8);
        return gate.faults(new ProcedureFolder("p", Map.of("p/p.bpmn", xml)));
    }
}
