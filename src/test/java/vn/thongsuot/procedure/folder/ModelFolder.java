package vn.thongsuot.procedure.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.thongsuot.procedure.engine.Feel;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormSchemaParser;

/** The files of one procedure as a reader of the folder sees them, without the portal. */
final class ModelFolder {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DRAWING_BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    final String key;
    final Document model;
    final Map<String, Element> nodes = new LinkedHashMap<>();
    final List<Element> flows = new ArrayList<>();
    final Map<String, FormSchema> forms = new TreeMap<>();
    final Map<String, JsonNode> scenarios = new TreeMap<>();
    final Properties english = new Properties();
    final JsonNode sheet;

    private ModelFolder(Path folder) throws Exception {
        key = folder.getFileName().toString();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        model = factory.newDocumentBuilder().parse(folder.resolve(key + ".bpmn").toFile());
        for (Element element : elements(model, BPMN, "*")) {
            if (NODES.contains(element.getLocalName())) {
                nodes.put(id(element), element);
            } else if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
        var yaml = new YAMLMapper();
        sheet = yaml.readTree(Files.readString(folder.resolve("procedure.yaml")));
        var parser = new FormSchemaParser(Feel.evaluator());
        for (Path file : files(folder.resolve("forms"))) {
            FormSchema schema = parser.parse(Files.readString(file));
            forms.put(file.getFileName().toString().replace(".form", ""), schema);
        }
        for (Path file : files(folder.resolve("scenarios"))) {
            scenarios.put(file.getFileName().toString().replace(".yaml", ""), yaml.readTree(Files.readString(file)));
        }
        try (var reader = Files.newBufferedReader(folder.resolve("labels_en.properties"))) {
            english.load(reader);
        }
    }

    static Stream<ModelFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("bpmn"))) {
            List<Path> found = folders.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
            return found.stream().map(ModelFolder::read);
        }
    }

    static ModelFolder read(Path folder) {
        try {
            return new ModelFolder(folder);
        } catch (Exception e) {
            throw new IllegalStateException(folder + ": " + e.getMessage(), e);
        }
    }

    Stream<Element> tasks() {
        return nodes.values().stream().filter(node -> node.getLocalName().equals("userTask"));
    }

    Element mainStart() {
        return nodes.values().stream()
                .filter(node -> node.getLocalName().equals("startEvent")
                        && node.getParentNode().getLocalName().equals("process"))
                .findFirst()
                .orElseThrow();
    }

    /** Every outcome that the step can have: its buttons, or what its ballot can come to. */
    Set<String> outcomes(Element task) {
        Set<String> outcomes = properties(task).keySet().stream()
                .filter(name -> name.startsWith("outcome."))
                .map(name -> name.substring("outcome.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        String name = property(task, "ballot");
        if (name != null) {
            JsonNode ballot = sheet.path("ballots").path(name);
            switch (ballot.path("kind").asString("approve")) {
                case "nominate" -> {
                    outcomes.addAll(Set.of("passed", "failed"));
                    if (ballot.has("otherwise")) {
                        outcomes.add("leading");
                    }
                }
                case "grade" -> outcomes.addAll(Set.of("completed", "failed"));
                default -> outcomes.addAll(Set.of("passed", "failed"));
            }
            if (ballot.has("repeatLimit")) {
                outcomes.add("exhausted");
            }
        }
        return outcomes;
    }

    List<Element> outgoing(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
                .toList();
    }

    Element target(Element flow) {
        return Objects.requireNonNull(nodes.get(flow.getAttribute("targetRef")));
    }

    static @Nullable String link(Element event) {
        return child(event, "linkEventDefinition")
                .map(definition -> definition.getAttribute("name"))
                .orElse(null);
    }

    static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        child(element, "extensionElements").ifPresent(extension -> elements(extension, CAMUNDA, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value"))));
        return properties;
    }

    static @Nullable String property(Element element, String name) {
        return properties(element).get(name);
    }

    static Set<String> words(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    static Set<String> keys(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    static List<Element> elements(Node parent, String namespace, String name) {
        NodeList found = parent instanceof Document document
                ? document.getElementsByTagNameNS(namespace, name)
                : ((Element) parent).getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
