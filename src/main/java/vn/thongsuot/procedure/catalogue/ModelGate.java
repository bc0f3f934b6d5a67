package vn.thongsuot.procedure.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.thongsuot.procedure.model.ModelFault;

/**
 * Lets through only models that are data: elements, attributes and expressions of the vocabulary. It looks at the XML before
 * any other part of the portal does, and knows what is allowed, not what is dangerous.
 */
@Component
class ModelGate {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "linkEventDefinition",
            "timerEventDefinition",
            "messageEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "message",
            "sequenceFlow",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "source",
            "target");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "candidateGroups",
            "formRef",
            "formRefBinding",
            "delegateExpression",
            "historyTimeToLive",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "isStartableInTasklist",
            "modelerTemplate",
            "modelerTemplateVersion");

    private static final String COMPARISON = "!?\\w+(\\s*(==|!=|>=|<=|>|<)\\s*('[^'\"\\\\${}]*'|-?\\d+|true|false))?";
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*\\(?\\s*" + COMPARISON
            + "\\s*\\)?(\\s*(&&|\\|\\|)\\s*\\(?\\s*" + COMPARISON + "\\s*\\)?)*\\s*}");
    private static final Pattern TIMER = Pattern.compile(
            "\\$\\{\\s*deadline\\.(after\\(\\s*'[\\w.]+'\\s*,\\s*'\\w+'\\s*\\)|on\\(\\s*'\\w+'\\s*\\))\\s*}");
    private static final Pattern FLAG = Pattern.compile("\\$\\{\\s*\\w+\\s*}|\\d+");

    List<ModelFault> faults(ProcedureFolder folder) {
        List<ModelFault> faults = new ArrayList<>();
        folder.files().forEach((path, content) -> {
            if (content.length > MOST_BYTES) {
                faults.add(new ModelFault(path, "procedure.fault.too-large", MOST_BYTES / 1024 / 1024));
            } else if (path.endsWith(".bpmn")) {
                checkModel(path, content, faults);
            } else if (!isTemplate(path)
                    && !path.endsWith(".form")
                    && !path.endsWith(".yaml")
                    && !path.endsWith(".properties")
                    && !path.endsWith(".md")) {
                faults.add(new ModelFault(path, "procedure.fault.file-type"));
            }
        });
        return faults;
    }

    private static boolean isTemplate(String path) {
        return path.endsWith(".docx") && path.contains("/documents/");
    }

    private static void checkModel(String path, byte[] xml, List<ModelFault> faults) {
        Element root;
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | IOException | SAXException e) {
            faults.add(new ModelFault(path, "procedure.fault.not-bpmn", String.valueOf(e.getMessage())));
            return;
        }
        checkElement(root, "model", faults);
    }

    private static void checkElement(Element element, String nearestId, List<ModelFault> faults) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : nearestId;
        String name = element.getLocalName();
        String namespace = element.getNamespaceURI();
        if (BPMN.equals(namespace) && !BPMN_ELEMENTS.contains(name)) {
            faults.add(new ModelFault(id, "procedure.fault.element", name));
            return;
        }
        if (CAMUNDA.equals(namespace) && !CAMUNDA_ELEMENTS.contains(name)) {
            faults.add(new ModelFault(id, "procedure.fault.element", "camunda:" + name));
            return;
        }
        boolean drawing = !BPMN.equals(namespace) && !CAMUNDA.equals(namespace);
        if (!drawing) {
            checkAttributes(element, id, faults);
            checkText(element, id, faults);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                checkElement(child, id, faults);
            }
        }
    }

    private static void checkAttributes(Element element, String id, List<ModelFault> faults) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String value = attribute.getValue();
            if (CAMUNDA.equals(attribute.getNamespaceURI())) {
                if (!CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())) {
                    faults.add(new ModelFault(id, "procedure.fault.attribute", attribute.getLocalName()));
                } else if ("delegateExpression".equals(attribute.getLocalName())) {
                    if (!"${action}".equals(value)) {
                        faults.add(new ModelFault(id, "procedure.fault.expression", value));
                    }
                    continue;
                }
            }
            if (isExpression(value)) {
                faults.add(new ModelFault(id, "procedure.fault.expression", value));
            }
        }
    }

    private static void checkText(Element element, String id, List<ModelFault> faults) {
        Pattern allowed =
                switch (String.valueOf(element.getLocalName())) {
                    case "conditionExpression", "completionCondition" -> CONDITION;
                    case "timeDate" -> TIMER;
                    case "loopCardinality" -> FLAG;
                    default -> null;
                };
        String text = ownText(element).strip();
        if (allowed != null) {
            if (!allowed.matcher(text).matches()) {
                faults.add(new ModelFault(id, "procedure.fault.expression", text));
            }
        } else if (isExpression(text)) {
            faults.add(new ModelFault(id, "procedure.fault.expression", text));
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
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
