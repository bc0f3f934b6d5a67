package vn.thongsuot.procedure.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;

/** Looks at every element, attribute and text of a BPMN model; what {@link BpmnVocabulary} does not know is refused. */
final class BpmnGate {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final int DEEPEST_SUBPROCESS = 4;

    private final List<ModelFault> faults;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> decisions = new LinkedHashMap<>();
    private final FlagUse flags = new FlagUse();

    BpmnGate(List<ModelFault> faults) {
        this.faults = faults;
    }

    void check(Element root) {
        if (!BpmnVocabulary.BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            faults.add(new ModelFault("model", "procedure.gate.not-bpmn"));
            return;
        }
        element(root, "model", 0);
        flags.check(faults);
    }

    /** The decision tables that business rule tasks name, by the id of the task. */
    Map<String, String> decisions() {
        return decisions;
    }

    private void element(Element element, String nearestId, int subProcesses) {
        String name = element.getLocalName();
        String namespace = element.getNamespaceURI();
        String id = element.hasAttribute("id") ? element.getAttribute("id") : nearestId;
        if (BpmnVocabulary.BPMN.equals(namespace)) {
            if (!BpmnVocabulary.ELEMENTS.containsKey(name)) {
                faults.add(new ModelFault(id, BpmnVocabulary.remedy(name), name));
                return;
            }
            if (element.hasAttribute("id") && !ids.add(id)) {
                faults.add(new ModelFault(id, "procedure.gate.twice"));
            }
            place(element, name, id);
            attributes(element, id, BpmnVocabulary.ELEMENTS.get(name), BpmnVocabulary.CAMUNDA_ATTRIBUTES.get(name));
            text(element, name, id);
            decision(element, name, id);
        } else if (BpmnVocabulary.CAMUNDA.equals(namespace)) {
            if (!BpmnVocabulary.CAMUNDA_ELEMENTS.containsKey(name)) {
                faults.add(new ModelFault(id, BpmnVocabulary.camundaRemedy(name), "camunda:" + name));
                return;
            }
            attributes(element, id, BpmnVocabulary.CAMUNDA_ELEMENTS.get(name), Set.of());
            noText(element, id);
            if ("property".equals(name) && "flags".equals(element.getAttribute("name"))) {
                flags.declared(element.getAttribute("value"));
            }
            if ("property".equals(name)
                    && element.getAttribute("name").startsWith("input.")
                    && FlagSource.isFlag(element.getAttribute("value"))) {
                flags.used(id, FlagSource.flagOf(element.getAttribute("value")));
            }
        } else if (namespace != null && BpmnVocabulary.DRAWING.contains(namespace)) {
            drawing(element, id);
        } else {
            faults.add(new ModelFault(id, "procedure.gate.namespace", element.getTagName(), String.valueOf(namespace)));
            return;
        }
        int depth = subProcesses + ("subProcess".equals(name) ? 1 : 0);
        if (depth > DEEPEST_SUBPROCESS) {
            faults.add(new ModelFault(id, "procedure.gate.subprocess-depth", DEEPEST_SUBPROCESS));
            return;
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                element(inner, id, depth);
            } else if (child.getNodeType() == Node.ENTITY_REFERENCE_NODE
                    || child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                faults.add(new ModelFault(id, "procedure.gate.xml.doctype"));
            }
        }
    }

    /** Elements that are harmless in one place only. */
    private void place(Element element, String name, String id) {
        String parent = element.getParentNode() instanceof Element around ? around.getLocalName() : "";
        boolean inProcess = "process".equals(parent);
        boolean misplaced =
                switch (name) {
                    case "conditionExpression" -> !"sequenceFlow".equals(parent);
                    case "multiInstanceLoopCharacteristics" ->
                        !Set.of("userTask", "subProcess").contains(parent);
                    case "completionCondition", "loopCardinality" -> !"multiInstanceLoopCharacteristics".equals(parent);
                    case "timeDate", "timeDuration" -> !"timerEventDefinition".equals(parent);
                    case "process" -> !"definitions".equals(parent);
                    default -> false;
                };
        if (misplaced) {
            faults.add(new ModelFault(id, "procedure.gate.place", name, parent));
        }
        if ("startEvent".equals(name) && inProcess && hasChildLike(element, "EventDefinition")) {
            faults.add(new ModelFault(id, "procedure.gate.start"));
        }
        if ("multiInstanceLoopCharacteristics".equals(name) && !hasChildLike(element, "loopCardinality")) {
            faults.add(new ModelFault(id, "procedure.gate.multi-instance"));
        }
        if ("timerEventDefinition".equals(name)
                && !hasChildLike(element, "timeDate")
                && !hasChildLike(element, "timeDuration")) {
            faults.add(new ModelFault(id, "procedure.gate.timer"));
        }
    }

    private void attributes(Element element, String id, Set<String> plain, @Nullable Set<String> camunda) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
            String value = attribute.getValue();
            if (XMLNS.equals(namespace) || XMLNS.startsWith(attribute.getName() + ":")) {
                continue;
            }
            seen.put(name, value);
            if (namespace == null) {
                if (!plain.contains(name)) {
                    faults.add(new ModelFault(id, "procedure.gate.attribute", name));
                    continue;
                }
            } else if (BpmnVocabulary.CAMUNDA.equals(namespace)) {
                if (camunda == null || !camunda.contains(name)) {
                    faults.add(new ModelFault(id, BpmnVocabulary.attributeRemedy(name), "camunda:" + name));
                    continue;
                }
                Pattern fixed = BpmnVocabulary.FIXED.get(name);
                if (fixed != null) {
                    if (!fixed.matcher(value).matches()) {
                        faults.add(new ModelFault(
                                id, "procedure.gate.value", "camunda:" + name, Expressions.shown(value)));
                    }
                    continue;
                }
            } else if (!BpmnVocabulary.FOREIGN_ATTRIBUTES.contains(namespace)
                    || (BpmnVocabulary.XSI.equals(namespace) && !value.endsWith("xpression"))) {
                faults.add(
                        new ModelFault(id, "procedure.gate.namespace", attribute.getName(), String.valueOf(namespace)));
                continue;
            }
            if (Expressions.isExpression(value)) {
                faults.add(new ModelFault(id, "procedure.gate.expression.nowhere", name, Expressions.shown(value)));
            }
        }
        if ("true".equals(seen.get("isForCompensation"))) {
            faults.add(new ModelFault(id, "procedure.gate.attribute", "isForCompensation"));
        }
    }

    private void text(Element element, String name, String id) {
        String text = ownText(element).strip();
        Predicate<String> allowed =
                switch (name) {
                    case "conditionExpression", "completionCondition" -> Condition::isOne;
                    case "timeDate" -> Expressions.TIMER.asMatchPredicate();
                    case "timeDuration" -> Expressions.DURATION.asMatchPredicate();
                    case "loopCardinality" -> Expressions.COUNT.asMatchPredicate();
                    default -> null;
                };
        if (allowed == null) {
            if (Expressions.isExpression(text)) {
                faults.add(new ModelFault(id, "procedure.gate.expression.nowhere", name, Expressions.shown(text)));
            }
        } else if (!allowed.test(text)) {
            faults.add(new ModelFault(id, "procedure.gate.expression." + name, Expressions.shown(text)));
        } else if (!name.startsWith("time")) {
            flags.used(id, text);
        }
    }

    private void decision(Element element, String name, String id) {
        if (!"businessRuleTask".equals(name)) {
            return;
        }
        String decision = element.getAttributeNS(BpmnVocabulary.CAMUNDA, "decisionRef");
        String result = element.getAttributeNS(BpmnVocabulary.CAMUNDA, "resultVariable");
        if (decision.isEmpty()
                || result.isEmpty()
                || !element.hasAttributeNS(BpmnVocabulary.CAMUNDA, "decisionRefBinding")
                || !element.hasAttributeNS(BpmnVocabulary.CAMUNDA, "mapDecisionResult")) {
            faults.add(new ModelFault(id, "procedure.gate.dmn.task"));
            return;
        }
        decisions.put(id, decision);
        flags.declared(result);
    }

    private void drawing(Element element, String id) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (Expressions.isExpression(attribute.getValue())) {
                faults.add(new ModelFault(
                        id,
                        "procedure.gate.expression.nowhere",
                        attribute.getName(),
                        Expressions.shown(attribute.getValue())));
            }
        }
        noText(element, id);
    }

    private void noText(Element element, String id) {
        if (!ownText(element).isBlank()) {
            faults.add(new ModelFault(id, "procedure.gate.text", element.getTagName()));
        }
    }

    private static boolean hasChildLike(Element element, String suffix) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child
                    && child.getLocalName().endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private static String ownText(Element element) {
        var text = new StringBuilder();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
