package vn.thongsuot.procedure.routing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The nodes and flows of a model, with what decides where a case goes. */
final class RouteMap {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private RouteMap() {}

    /**
     * @param kind name of the element
     * @param scope the subprocess it lies in; {@code null} in the process itself
     * @param event what kind of event it is; {@code null} for none
     * @param eventRef the link, error or escalation it names
     */
    record Node(
            String id,
            String kind,
            @Nullable String scope,
            @Nullable String attachedTo,
            boolean interrupting,
            boolean ofEvent,
            boolean repeated,
            @Nullable String event,
            @Nullable String eventRef,
            @Nullable String usual,
            List<Flow> out) {

        boolean is(String wanted) {
            return kind.equals(wanted);
        }

        boolean is(String wanted, String ofEvent) {
            return kind.equals(wanted) && ofEvent.equals(event);
        }
    }

    /** @param condition {@code null} when it is always taken */
    record Flow(String id, String target, @Nullable RouteCondition condition) {}

    static RouteMap of(String xml) {
        var map = new RouteMap();
        Element root = document(xml).getDocumentElement();
        children(root, "process").forEach(process -> map.nodes(process, null));
        map.flows(root);
        return map;
    }

    Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("No element " + id);
        }
        return node;
    }

    Stream<Node> nodes() {
        return nodes.values().stream();
    }

    /** Those directly in a subprocess, or in the process. */
    Stream<Node> within(@Nullable String scope) {
        return nodes().filter(node -> scope == null ? node.scope() == null : scope.equals(node.scope()));
    }

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    private void nodes(Element around, @Nullable String scope) {
        for (Element element : children(around, null)) {
            String kind = element.getLocalName();
            if (!BPMN.equals(element.getNamespaceURI()) || !NODES.contains(kind)) {
                continue;
            }
            String id = element.getAttribute("id");
            Element event = children(element, null).stream()
                    .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                    .findFirst()
                    .orElse(null);
            nodes.put(
                    id,
                    new Node(
                            id,
                            kind,
                            scope,
                            attribute(element, "attachedToRef"),
                            !"false".equals(element.getAttribute("cancelActivity")),
                            "true".equals(element.getAttribute("triggeredByEvent")),
                            !children(element, "multiInstanceLoopCharacteristics")
                                    .isEmpty(),
                            event == null ? null : event.getLocalName().replace("EventDefinition", ""),
                            event == null ? null : eventRef(event),
                            attribute(element, "default"),
                            new ArrayList<>()));
            if ("subProcess".equals(kind)) {
                nodes(element, id);
            }
        }
    }

    private void flows(Element root) {
        NodeList flows = root.getElementsByTagNameNS(BPMN, "sequenceFlow");
        for (int i = 0; i < flows.getLength(); i++) {
            Element flow = (Element) flows.item(i);
            List<Element> conditions = children(flow, "conditionExpression");
            Node source = nodes.get(flow.getAttribute("sourceRef"));
            if (source != null) {
                source.out()
                        .add(new Flow(
                                flow.getAttribute("id"),
                                flow.getAttribute("targetRef"),
                                conditions.isEmpty()
                                        ? null
                                        : RouteCondition.of(
                                                conditions.getFirst().getTextContent())));
            }
        }
    }

    private static @Nullable String eventRef(Element event) {
        for (String name : List.of("name", "errorRef", "escalationRef")) {
            if (event.hasAttribute(name)) {
                return event.getAttribute(name);
            }
        }
        return null;
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static List<Element> children(Element element, @Nullable String name) {
        List<Element> found = new ArrayList<>();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && (name == null || name.equals(child.getLocalName()))) {
                found.add(child);
            }
        }
        return found;
    }

    private static Document document(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalArgumentException("Not a model", e);
        }
    }
}
