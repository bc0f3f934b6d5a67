package vn.thongsuot.procedure.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.thongsuot.procedure.model.ModelFault;

/**
 * Decision tables as data: inputs are flags, conditions are values, comparisons, ranges and lists of them, results are
 * values. No other expression, no function, no language of its own.
 */
final class DmnGate {

    private static final Set<String> NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");

    private static final Set<String> DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");

    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion")),
            Map.entry("decision", Set.of("id", "name")),
            Map.entry("decisionTable", Set.of("id", "hitPolicy", "preferredOrientation")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "typeRef")),
            Map.entry("inputValues", Set.of("id")),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("outputValues", Set.of("id")),
            Map.entry("rule", Set.of("id")),
            Map.entry("inputEntry", Set.of("id")),
            Map.entry("outputEntry", Set.of("id")),
            Map.entry("description", Set.<String>of()),
            Map.entry("text", Set.<String>of()));

    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY");
    private static final Set<String> TYPES = Set.of("", "string", "boolean", "integer", "long", "double", "number");

    private static final String VALUE = "(\"[^\"\\\\${}]{0,200}\"|-?\\d{1,12}(\\.\\d{1,6})?|true|false)";
    private static final String TEST =
            "((<|<=|>|>=)?\\s*" + VALUE + "|[\\[\\](]\\s*" + VALUE + "\\s*\\.\\.\\s*" + VALUE + "\\s*[\\[\\])])";
    private static final String TESTS = TEST + "(\\s*,\\s*" + TEST + "){0,30}";
    private static final Pattern INPUT = Pattern.compile("[a-zA-Z]\\w{0,63}");
    private static final Pattern CONDITION = Pattern.compile("|-|" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\)");
    private static final Pattern RESULT = Pattern.compile("|" + VALUE);

    private final String path;
    private final List<ModelFault> faults;
    private final Set<String> decisions = new HashSet<>();

    DmnGate(String path, List<ModelFault> faults) {
        this.path = path;
        this.faults = faults;
    }

    void check(Element root) {
        if (!NAMESPACES.contains(String.valueOf(root.getNamespaceURI()))
                || !"definitions".equals(root.getLocalName())) {
            faults.add(new ModelFault(path, "procedure.gate.dmn.not-dmn"));
            return;
        }
        element(root, path);
    }

    /** Ids of the tables. */
    Set<String> decisions() {
        return decisions;
    }

    private void element(Element element, String nearestId) {
        String namespace = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        String id = element.hasAttribute("id") ? element.getAttribute("id") : nearestId;
        if (DRAWING.contains(namespace)) {
            return;
        }
        Set<String> allowed = NAMESPACES.contains(namespace) ? ELEMENTS.get(name) : null;
        if (allowed == null) {
            faults.add(new ModelFault(id, "procedure.gate.dmn.element", element.getTagName()));
            return;
        }
        attributes(element, name, id, allowed);
        if ("decision".equals(name)) {
            decisions.add(id);
            if (!element.hasAttributeNS(CAMUNDA_DMN, "historyTimeToLive")) {
                faults.add(new ModelFault(id, "procedure.gate.dmn.history"));
            }
        }
        if ("text".equals(name)) {
            text(element, id);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                element(child, id);
            }
        }
    }

    private void attributes(Element element, String name, String id, Set<String> allowed) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            String attributeName = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
            String value = attribute.getValue();
            boolean known = XMLNS.equals(namespace)
                    || MODELER.equals(namespace)
                    || (namespace == null && allowed.contains(attributeName))
                    || (CAMUNDA_DMN.equals(namespace)
                            && "decision".equals(name)
                            && "historyTimeToLive".equals(attributeName)
                            && value.matches("P?\\d{1,6}D?"))
                    || (CAMUNDA_DMN.equals(namespace)
                            && Set.of("width", "annotationsWidth").contains(attributeName));
            boolean fits =
                    switch (attributeName) {
                        case "hitPolicy" -> POLICIES.contains(value);
                        case "typeRef" -> TYPES.contains(value);
                        default -> !Expressions.isExpression(value);
                    };
            if (!known || !fits) {
                faults.add(new ModelFault(
                        id, "procedure.gate.dmn.attribute", attribute.getName(), Expressions.shown(value)));
            }
        }
    }

    private void text(Element element, String id) {
        String text = element.getTextContent().strip();
        String parent = element.getParentNode() instanceof Element around ? around.getLocalName() : "";
        Pattern allowed =
                switch (parent) {
                    case "inputExpression" -> INPUT;
                    case "inputEntry" -> CONDITION;
                    case "outputEntry" -> RESULT;
                    case "inputValues", "outputValues" -> CONDITION;
                    default -> null;
                };
        if (allowed == null || !allowed.matcher(text).matches()) {
            faults.add(new ModelFault(id, "procedure.gate.dmn.expression", Expressions.shown(text)));
        }
    }
}
