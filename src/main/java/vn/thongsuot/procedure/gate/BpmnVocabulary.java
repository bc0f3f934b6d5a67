package vn.thongsuot.procedure.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a BPMN model may consist of. */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String BIO_COLORS = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String OMG_COLORS = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** Where shapes lie; no part of the engine or the portal but the diagram reads it. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            BIO_COLORS,
            OMG_COLORS);

    /** Attributes of these may stand on any element. */
    static final Set<String> FOREIGN_ATTRIBUTES = Set.of(MODELER, XSI, BIO_COLORS, OMG_COLORS);

    private static final Set<String> ACTIVITY =
            Set.of("default", "isForCompensation", "startQuantity", "completionQuantity");
    private static final Set<String> GATEWAY = Set.of("gatewayDirection", "default");

    /** Elements and the attributes without prefix that each may have beside {@code id} and {@code name}. */
    static final Map<String, Set<String>> ELEMENTS = new HashMap<>();

    static {
        allow("definitions", "targetNamespace", "exporter", "exporterVersion", "expressionLanguage", "typeLanguage");
        allow("process", "isExecutable", "isClosed", "processType");
        allow("collaboration", "isClosed");
        allow("participant", "processRef");
        allow("laneSet");
        allow("lane", "partitionElementRef");
        allow("childLaneSet");
        allow("flowNodeRef");
        allow("documentation", "textFormat");
        allow("extensionElements");
        allow("incoming");
        allow("outgoing");
        allow("startEvent", "isInterrupting", "parallelMultiple");
        allow("endEvent");
        allowAll("userTask", ACTIVITY);
        allowAll("serviceTask", ACTIVITY);
        allowAll("businessRuleTask", ACTIVITY);
        allowAll("subProcess", ACTIVITY, Set.of("triggeredByEvent"));
        allowAll("exclusiveGateway", GATEWAY);
        allowAll("parallelGateway", GATEWAY);
        allowAll("inclusiveGateway", GATEWAY);
        allowAll("eventBasedGateway", GATEWAY, Set.of("eventGatewayType"));
        allow("boundaryEvent", "attachedToRef", "cancelActivity", "parallelMultiple");
        allow("intermediateCatchEvent", "parallelMultiple");
        allow("intermediateThrowEvent");
        allow("linkEventDefinition");
        allow("timerEventDefinition");
        allow("messageEventDefinition", "messageRef");
        allow("errorEventDefinition", "errorRef");
        allow("escalationEventDefinition", "escalationRef");
        allow("terminateEventDefinition");
        allow("timeDate");
        allow("timeDuration");
        allow("message");
        allow("error", "errorCode");
        allow("escalation", "escalationCode");
        allow("sequenceFlow", "sourceRef", "targetRef", "isImmediate");
        allow("messageFlow", "sourceRef", "targetRef");
        allow("conditionExpression");
        allow("multiInstanceLoopCharacteristics", "isSequential");
        allow("loopCardinality");
        allow("completionCondition");
        allow("textAnnotation", "textFormat");
        allow("text");
        allow("association", "associationDirection", "sourceRef", "targetRef");
        allow("source");
        allow("target");
        allow("group", "categoryValueRef");
        allow("category");
        allow("categoryValue", "value");
        allow("dataObject", "isCollection");
        allow("dataObjectReference", "dataObjectRef");
    }

    static final Map<String, Set<String>> CAMUNDA_ELEMENTS =
            Map.of("properties", Set.of(), "property", Set.of("id", "name", "value"));

    private static final Set<String> TEMPLATE =
            Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");

    static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of(
            "process", Set.of("historyTimeToLive", "isStartableInTasklist", "versionTag"),
            "userTask", with("candidateGroups", "formRef", "formRefBinding"),
            "serviceTask", with("delegateExpression"),
            "businessRuleTask", with("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable"),
            "startEvent", TEMPLATE,
            "endEvent", TEMPLATE,
            "boundaryEvent", TEMPLATE,
            "intermediateCatchEvent", TEMPLATE,
            "sequenceFlow", TEMPLATE,
            "subProcess", TEMPLATE);

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w-]{0,63}");

    /** What the value of a camunda attribute must be. */
    static final Map<String, Pattern> FIXED = Map.of(
            "delegateExpression", Pattern.compile(Pattern.quote(Expressions.ACTION)),
            "formRefBinding", Pattern.compile("deployment"),
            "formRef", NAME,
            "decisionRef", NAME,
            "decisionRefBinding", Pattern.compile("deployment"),
            "mapDecisionResult", Pattern.compile("singleEntry"),
            "resultVariable", Pattern.compile("[a-zA-Z]\\w{0,63}"),
            "candidateGroups", Pattern.compile("[a-z]+\\.[a-z-]+(\\s*,\\s*[a-z]+\\.[a-z-]+)*"),
            "historyTimeToLive", Pattern.compile("P?\\d{1,6}D?"));

    private static final Set<String> ELEMENTS_WITH_REMEDY = Set.of(
            "scriptTask",
            "script",
            "callActivity",
            "sendTask",
            "receiveTask",
            "task",
            "manualTask",
            "complexGateway",
            "adHocSubProcess",
            "transaction",
            "signalEventDefinition",
            "conditionalEventDefinition",
            "compensateEventDefinition",
            "cancelEventDefinition",
            "timeCycle",
            "standardLoopCharacteristics",
            "import");

    private static final Set<String> CAMUNDA_WITH_REMEDY =
            Set.of("executionListener", "taskListener", "inputOutput", "connector", "field", "formData");

    private static final Set<String> ATTRIBUTES_WITH_REMEDY = Set.of(
            "class",
            "expression",
            "assignee",
            "candidateUsers",
            "formKey",
            "asyncBefore",
            "asyncAfter",
            "collection",
            "dueDate",
            "type",
            "resource");

    private BpmnVocabulary() {}

    static String remedy(String element) {
        return "procedure.gate.element." + (ELEMENTS_WITH_REMEDY.contains(element) ? element : "other");
    }

    static String camundaRemedy(String element) {
        return "procedure.gate.element." + (CAMUNDA_WITH_REMEDY.contains(element) ? element : "camunda-other");
    }

    static String attributeRemedy(String attribute) {
        return ATTRIBUTES_WITH_REMEDY.contains(attribute)
                ? "procedure.gate.attribute." + attribute
                : "procedure.gate.attribute";
    }

    private static Set<String> with(String... names) {
        Set<String> all = new HashSet<>(TEMPLATE);
        all.addAll(Set.of(names));
        return Set.copyOf(all);
    }

    private static void allow(String element, String... attributes) {
        allowAll(element, Set.of(attributes));
    }

    @SafeVarargs
    private static void allowAll(String element, Set<String>... attributes) {
        Set<String> all = new HashSet<>(Set.of("id", "name"));
        for (Set<String> some : attributes) {
            all.addAll(some);
        }
        ELEMENTS.put(element, Set.copyOf(all));
    }
}
