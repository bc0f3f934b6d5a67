package vn.thongsuot.procedure.model;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Which element of a model leads to which, sequence flows included. */
public final class FlowGraph {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Elements after each element; events at the border of a step apart, because they need not happen. */
    private final Map<String, Set<String>> next = new HashMap<>();

    private final Map<String, Set<String>> borders = new HashMap<>();
    private final Set<String> steps = new HashSet<>();

    private FlowGraph() {}

    /** @throws IllegalArgumentException when the text is no XML; a model in force always is */
    public static FlowGraph of(String xml) {
        var graph = new FlowGraph();
        graph.read(document(xml));
        return graph;
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

    private void read(Document model) {
        Map<String, Set<String>> catches = new HashMap<>();
        Map<String, Set<String>> starts = new HashMap<>();
        for (Element element : elements(model, "intermediateCatchEvent")) {
            elements(element, "linkEventDefinition")
                    .forEach(link -> put(catches, link.getAttribute("name"), id(element)));
        }
        for (Element start : elements(model, "startEvent")) {
            if (start.getParentNode() instanceof Element around && "subProcess".equals(around.getLocalName())) {
                put(starts, id(around), id(start));
            }
        }
        elements(model, "userTask").forEach(task -> steps.add(id(task)));
        for (Element flow : elements(model, "sequenceFlow")) {
            String source = flow.getAttribute("sourceRef");
            if (!starts.containsKey(source)) {
                put(next, source, id(flow));
            }
            put(next, id(flow), flow.getAttribute("targetRef"));
        }
        starts.forEach((around, first) -> first.forEach(start -> put(next, around, start)));
        for (Element end : elements(model, "endEvent")) {
            if (end.getParentNode() instanceof Element around && starts.containsKey(id(around))) {
                elements(model, "sequenceFlow").stream()
                        .filter(flow -> flow.getAttribute("sourceRef").equals(id(around)))
                        .forEach(flow -> put(next, id(end), id(flow)));
            }
        }
        for (Element jump : elements(model, "intermediateThrowEvent")) {
            elements(jump, "linkEventDefinition")
                    .forEach(link -> catches.getOrDefault(link.getAttribute("name"), Set.of())
                            .forEach(target -> put(next, id(jump), target)));
        }
        for (Element border : elements(model, "boundaryEvent")) {
            put(borders, border.getAttribute("attachedToRef"), id(border));
        }
    }

    /**
     * Everything that can follow a step, up to and without what every way from it leads to: the elements that tell how the
     * step went.
     *
     * @param known steps that are known to have been reached, so that they and what follows them tell nothing
     */
    public Set<String> telling(String step, Predicate<String> known) {
        Set<String> everyWay = steps.stream()
                .filter(other -> !other.equals(step) && !endsWithout(step, other))
                .collect(Collectors.toSet());
        Set<String> found = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(next.getOrDefault(step, Set.of()));
        while (!waiting.isEmpty()) {
            String element = waiting.pop();
            boolean open = everyWay.contains(element) || (steps.contains(element) && known.test(element));
            if (!open && found.add(element)) {
                waiting.addAll(next.getOrDefault(element, Set.of()));
                waiting.addAll(borders.getOrDefault(element, Set.of()));
            }
        }
        return found;
    }

    /** Whether some way from the step comes to an end, or never, without the other step. */
    private boolean endsWithout(String step, String other) {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(next.getOrDefault(step, Set.of()));
        boolean reaches = false;
        while (!waiting.isEmpty()) {
            String element = waiting.pop();
            if (element.equals(other)) {
                reaches = true;
                continue;
            }
            if (seen.add(element)) {
                Set<String> after = next.getOrDefault(element, Set.of());
                if (after.isEmpty()) {
                    return true;
                }
                waiting.addAll(after);
            }
        }
        return !reaches;
    }

    private static void put(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(value);
    }

    private static Set<Element> elements(Node parent, String name) {
        var list = parent instanceof Document document
                ? document.getElementsByTagNameNS(BPMN, name)
                : ((Element) parent).getElementsByTagNameNS(BPMN, name);
        Set<Element> found = new LinkedHashSet<>();
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
