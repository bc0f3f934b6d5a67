package vn.thongsuot.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.thongsuot.procedure.engine.Feel;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormSchemaParser;

/** The folder of the admission says nothing that is not there, and leaves nothing unsaid. */
class AdmissionModelTest {

    private static final Path FOLDER = Path.of("bpmn/member-admission");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DRAWING_BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> BALLOT_OUTCOMES = Set.of("passed", "failed");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");
    private static final Pattern COMPARISON = Pattern.compile("(outcome|returnTo) == '(\\w+)'");

    private static final Map<String, Element> nodes = new LinkedHashMap<>();
    private static final List<Element> flows = new ArrayList<>();
    private static final Map<String, FormSchema> forms = new TreeMap<>();
    private static final Map<String, JsonNode> scenarios = new TreeMap<>();
    private static final Properties english = new Properties();
    private static Document model;
    private static JsonNode sheet;

    @BeforeAll
    static void read() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        model = factory.newDocumentBuilder()
                .parse(FOLDER.resolve("member-admission.bpmn").toFile());
        for (Element element : elements(model, BPMN, "*")) {
            if (NODES.contains(element.getLocalName())) {
                nodes.put(element.getAttribute("id"), element);
            } else if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
        var yaml = new YAMLMapper();
        sheet = yaml.readTree(Files.readString(FOLDER.resolve("procedure.yaml")));
        var parser = new FormSchemaParser(Feel.evaluator());
        for (Path file : files("forms")) {
            FormSchema schema = parser.parse(Files.readString(file));
            assertThat(file.getFileName()).hasToString(schema.id() + ".form");
            forms.put(schema.id(), schema);
        }
        for (Path file : files("scenarios")) {
            scenarios.put(file.getFileName().toString().replace(".yaml", ""), yaml.readTree(Files.readString(file)));
        }
        try (var reader = Files.newBufferedReader(FOLDER.resolve("labels_en.properties"))) {
            english.load(reader);
        }
    }

    @Test
    void every_form_is_there_and_used() {
        Set<String> used = tasks().map(task -> task.getAttributeNS(CAMUNDA, "formRef"))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        used.add(sheet.path("start").path("form").asString());
        assertThat(forms.keySet()).isEqualTo(used);
    }

    @Test
    void every_step_explains_itself_and_can_be_finished() {
        assertThat(tasks()).allSatisfy(task -> {
            assertThat(child(task, "documentation")).as("%s", id(task)).isPresent();
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups"))
                    .as("%s", id(task))
                    .matches("[a-z]+\\.[a-z-]+");
            assertThat(outcomes(task)).as("%s", id(task)).isNotEmpty();
        });
    }

    @Test
    void every_outcome_leads_somewhere_and_every_condition_can_come_true() {
        for (Element task : tasks().toList()) {
            Element next = target(only(outgoing(task)));
            if (!next.getLocalName().equals("exclusiveGateway")) {
                assertThat(outcomes(task)).as("%s", id(task)).hasSize(1);
                continue;
            }
            while (outgoing(next).size() == 1) {
                next = target(only(outgoing(next)));
            }
            if (!next.getLocalName().equals("exclusiveGateway")) {
                continue;
            }
            Set<String> routed = compared(next, "outcome");
            if (!routed.isEmpty()) {
                assertThat(routed).as("%s after %s", id(next), id(task)).isEqualTo(outcomes(task));
            }
        }
    }

    @Test
    void every_return_reaches_the_step_it_names() {
        Map<String, Set<String>> routers = new HashMap<>();
        for (Element element : nodes.values()) {
            if (element.getLocalName().equals("intermediateCatchEvent") && link(element) != null) {
                routers.put(link(element), compared(target(only(outgoing(element))), "returnTo"));
            }
        }
        Map<String, Set<String>> asked = new HashMap<>();
        for (Element task : tasks().toList()) {
            Set<String> targets = words(property(task, "returnTo"));
            if (targets.isEmpty()) {
                continue;
            }
            assertThat(nodes).containsKeys(targets.toArray(String[]::new));
            Element gateway = target(only(outgoing(task)));
            Element link = outgoing(gateway).stream()
                    .filter(flow -> compared(flow, "outcome").contains("return"))
                    .map(AdmissionModelTest::target)
                    .findFirst()
                    .orElseThrow();
            assertThat(routers.get(link(link))).as("%s", id(task)).containsAll(targets);
            asked.computeIfAbsent(link(link), name -> new HashSet<>()).addAll(targets);
        }
        assertThat(asked)
                .allSatisfy((name, targets) -> assertThat(routers.get(name)).isEqualTo(targets));
        for (Element flow : flows) {
            for (String target : compared(flow, "returnTo")) {
                assertThat(flow.getAttribute("targetRef")).isEqualTo(target);
            }
        }
    }

    @Test
    void every_link_is_caught_once() {
        Stream<String> caught = nodes.values().stream()
                .filter(node -> node.getLocalName().equals("intermediateCatchEvent"))
                .map(AdmissionModelTest::link)
                .filter(name -> name != null);
        Set<String> thrown = nodes.values().stream()
                .filter(node -> node.getLocalName().equals("intermediateThrowEvent"))
                .map(AdmissionModelTest::link)
                .collect(Collectors.toSet());
        assertThat(caught).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(thrown);
    }

    @Test
    void papers_ballots_and_dates_are_declared_and_used() {
        Set<String> papers = new TreeSet<>();
        Set<String> ballots = new TreeSet<>();
        Set<String> set = new TreeSet<>();
        Stream.concat(tasks(), Stream.of(nodes.get("event_HelperAssigned"))).forEach(step -> {
            words(property(step, "papers")).forEach(paper -> papers.add(paper.replace("!", "")));
            ballots.addAll(words(property(step, "ballot")));
            for (String part : words(property(step, "dates"))) {
                String[] sides = part.split("\\s*=\\s*");
                set.add(sides[0]);
                if (sides[1].startsWith("document:")) {
                    assertThat(sides[1]).isEqualTo("document:" + property(step, "document") + ".date");
                    continue;
                }
                String form = step.getAttributeNS(CAMUNDA, "formRef");
                assertThat(forms.get(form.isEmpty() ? "start" : form).field(sides[1]))
                        .as("%s: %s", id(step), part)
                        .get()
                        .isInstanceOf(FormField.DateField.class);
            }
        });
        Set<String> documents = tasks().flatMap(step -> words(property(step, "document")).stream())
                .collect(Collectors.toSet());
        assertThat(documents).isEqualTo(keys(sheet.path("documents")));
        documents.forEach(document ->
                papers.add(sheet.path("documents").path(document).path("paper").asString()));
        assertThat(papers).isEqualTo(keys(sheet.path("papers")));
        assertThat(ballots).isEqualTo(keys(sheet.path("ballots")));
        Set<String> derived = keys(sheet.path("dates")).stream()
                .filter(date -> sheet.path("dates").path(date).has("after"))
                .collect(Collectors.toSet());
        set.addAll(derived);
        assertThat(set).isEqualTo(keys(sheet.path("dates")));
    }

    @Test
    void deadlines_timers_forms_and_inputs_name_dates_and_fields_that_exist() {
        Set<String> dates = keys(sheet.path("dates"));
        for (Element task : tasks().toList()) {
            String deadline = property(task, "deadline");
            if (deadline != null && deadline.contains(" from ")) {
                assertThat(dates).contains(deadline.substring(deadline.indexOf(" from ") + 6));
            }
        }
        for (Element timer : elements(model, BPMN, "timeDate")) {
            Matcher last = Pattern.compile("'(\\w+)'\\)}$").matcher(timer.getTextContent());
            assertThat(last.find()).as(timer.getTextContent()).isTrue();
            assertThat(dates).contains(last.group(1));
        }
        forms.values().stream()
                .flatMap(form -> form.allFields().stream())
                .filter(FormField.DateField.class::isInstance)
                .map(field -> ((FormField.DateField) field).notBefore())
                .filter(other -> other != null && other.startsWith("date:"))
                .forEach(other -> assertThat(dates).contains(other.substring(5)));
        for (Element service : elements(model, BPMN, "serviceTask")) {
            properties(service).forEach((name, source) -> {
                if (!name.startsWith("input.")) {
                    return;
                }
                if (source.startsWith("date:")) {
                    assertThat(dates).contains(source.substring(5));
                } else if (source.startsWith("document:")) {
                    assertThat(keys(sheet.path("documents"))).contains(source.substring(9, source.indexOf('.')));
                } else {
                    String[] parts = source.split("\\.");
                    assertThat(forms.get(nodes.get(parts[0]).getAttributeNS(CAMUNDA, "formRef"))
                                    .field(parts[1]))
                            .as("%s %s", id(service), source)
                            .isPresent();
                }
            });
        }
    }

    @Test
    void every_answer_of_a_gateway_is_labelled_and_every_question_asked() {
        assertThat(nodes.values())
                .filteredOn(node -> node.getLocalName().equals("exclusiveGateway")
                        && outgoing(node).size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getAttribute("name"))
                            .as("%s", id(gateway))
                            .endsWith("?");
                    assertThat(outgoing(gateway)).allSatisfy(flow -> {
                        assertThat(flow.getAttribute("name")).as("%s", id(flow)).isNotBlank();
                        assertThat(child(flow, "conditionExpression"))
                                .as("%s", id(flow))
                                .isPresent();
                    });
                });
    }

    @Test
    void every_label_has_an_english_text_and_no_english_text_is_left_over() {
        Set<String> needed = new TreeSet<>(Set.of("title", "description", "start.caseTitle"));
        for (Element element : elements(model, BPMN, "*")) {
            if (Set.of("process", "message", "linkEventDefinition").contains(element.getLocalName())) {
                continue;
            }
            if (!element.getAttribute("name").isEmpty()) {
                needed.add(id(element));
            }
            if (child(element, "documentation").isPresent()) {
                needed.add(id(element) + ".documentation");
            }
            properties(element).keySet().stream()
                    .filter(name -> name.startsWith("outcome."))
                    .forEach(name -> needed.add(id(element) + "." + name));
        }
        keys(sheet.path("dates")).forEach(key -> needed.add("date." + key));
        keys(sheet.path("papers")).forEach(key -> needed.add("paper." + key));
        keys(sheet.path("ballots")).forEach(key -> needed.add("ballot." + key));
        FormLabels none = FormLabels.of(new Properties());
        forms.values().forEach(form -> needed.addAll(none.missing(form)));
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(needed);
    }

    @Test
    void everything_is_drawn_and_nothing_lies_on_something_else() {
        Map<String, Element> shapes = elements(model, DRAWING, "BPMNShape").stream()
                .collect(Collectors.toMap(shape -> shape.getAttribute("bpmnElement"), shape -> shape));
        Set<String> edges = elements(model, DRAWING, "BPMNEdge").stream()
                .map(edge -> edge.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        assertThat(shapes.keySet()).containsAll(nodes.keySet());
        assertThat(edges).isEqualTo(flows.stream().map(AdmissionModelTest::id).collect(Collectors.toSet()));
        List<Element> all = List.copyOf(nodes.values());
        for (Element one : all) {
            for (Element other : all.subList(all.indexOf(one) + 1, all.size())) {
                boolean together = one.equals(other.getParentNode())
                        || other.equals(one.getParentNode())
                        || id(one).equals(other.getAttribute("attachedToRef"))
                        || id(other).equals(one.getAttribute("attachedToRef"));
                if (!together) {
                    assertThat(overlap(bounds(shapes.get(id(one))), bounds(shapes.get(id(other)))))
                            .as("%s and %s", id(one), id(other))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void scenarios_name_only_steps_outcomes_and_fields_that_exist_and_pass_every_step_and_outcome() {
        Set<String> passed = new HashSet<>();
        JsonNode defaults = scenarios.get("defaults");
        assertThat(keys(defaults))
                .isEqualTo(Stream.concat(Stream.of("start"), tasks().map(AdmissionModelTest::id))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String step : keys(defaults)) {
            answersFit("defaults", step, defaults.path(step));
        }
        scenarios.forEach((name, scenario) -> {
            if (name.equals("defaults") || name.equals("cast")) {
                return;
            }
            assertThat(scenario.path("title").asString("")).as(name).isNotBlank();
            if (scenario.has("after")) {
                assertThat(scenarios)
                        .as(name)
                        .containsKey(scenario.path("after").path("scenario").asString());
            }
            for (JsonNode entry : scenario.path("steps")) {
                if (!entry.has("step")) {
                    continue;
                }
                String step = entry.path("step").asString();
                Element task = nodes.get(step);
                assertThat(task).as("%s: %s", name, step).isNotNull();
                answersFit(name, step, entry.path("answers"));
                String outcome = entry.path("outcome").asString("");
                if (!outcome.isEmpty()) {
                    assertThat(outcomes(task)).as("%s: %s", name, step).contains(outcome);
                }
                if (!entry.has("refused")) {
                    passed.add(step + "." + (outcome.isEmpty() ? primary(task) : outcome));
                }
            }
        });
        Set<String> all = tasks().filter(task -> property(task, "ballot") == null)
                .flatMap(task -> outcomes(task).stream().map(outcome -> id(task) + "." + outcome))
                .collect(Collectors.toSet());
        assertThat(passed).containsAll(all);
    }

    private static String primary(Element task) {
        return properties(task).entrySet().stream()
                .filter(property -> property.getKey().startsWith("outcome."))
                .filter(property -> !property.getValue().matches(".*\\b(negative|return)\\b.*"))
                .map(property -> property.getKey().substring("outcome.".length()))
                .findFirst()
                .orElse("counted");
    }

    private static void answersFit(String scenario, String step, JsonNode answers) {
        String form = step.equals("start") ? "start" : nodes.get(step).getAttributeNS(CAMUNDA, "formRef");
        for (String key : keys(answers)) {
            assertThat(forms).as("%s: %s", scenario, step).containsKey(form);
            assertThat(forms.get(form).field(key))
                    .as("%s: %s.%s", scenario, step, key)
                    .isPresent();
        }
    }

    private static Stream<Element> tasks() {
        return nodes.values().stream().filter(node -> node.getLocalName().equals("userTask"));
    }

    private static Set<String> outcomes(Element task) {
        Set<String> outcomes = properties(task).keySet().stream()
                .filter(name -> name.startsWith("outcome."))
                .map(name -> name.substring("outcome.".length()))
                .collect(Collectors.toCollection(HashSet::new));
        String ballot = property(task, "ballot");
        if (ballot != null) {
            outcomes.addAll(BALLOT_OUTCOMES);
            if (sheet.path("ballots").path(ballot).has("repeatLimit")) {
                outcomes.add("exhausted");
            }
        }
        return outcomes;
    }

    /** What the conditions of a flow, or of all flows out of a gateway, compare a flag with. */
    private static Set<String> compared(Element element, String flag) {
        List<Element> asked = element.getLocalName().equals("sequenceFlow") ? List.of(element) : outgoing(element);
        var values = new HashSet<String>();
        for (Element flow : asked) {
            Matcher matcher = COMPARISON.matcher(flow.getTextContent());
            while (matcher.find()) {
                if (matcher.group(1).equals(flag)) {
                    values.add(matcher.group(2));
                }
            }
        }
        return values;
    }

    private static List<Element> outgoing(Element node) {
        return flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
                .toList();
    }

    private static Element target(Element flow) {
        return Objects.requireNonNull(nodes.get(flow.getAttribute("targetRef")));
    }

    private static Element only(List<Element> elements) {
        assertThat(elements).hasSize(1);
        return elements.getFirst();
    }

    private static @Nullable String link(Element event) {
        return child(event, "linkEventDefinition")
                .map(definition -> definition.getAttribute("name"))
                .orElse(null);
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        child(element, "extensionElements").ifPresent(extension -> elements(extension, CAMUNDA, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value"))));
        return properties;
    }

    private static @Nullable String property(Element element, String name) {
        return properties(element).get(name);
    }

    private static Set<String> words(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Set<String> keys(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static List<Element> elements(Node parent, String namespace, String name) {
        NodeList found = parent instanceof Document document
                ? document.getElementsByTagNameNS(namespace, name)
                : ((Element) parent).getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double[] bounds(Element shape) {
        Element bounds = elements(shape, DRAWING_BOUNDS, "Bounds").getFirst();
        return Stream.of("x", "y", "width", "height")
                .mapToDouble(name -> Double.parseDouble(bounds.getAttribute(name)))
                .toArray();
    }

    private static boolean overlap(double[] one, double[] other) {
        boolean across = one[0] < other[0] + other[2] && other[0] < one[0] + one[2];
        boolean down = one[1] < other[1] + other[3] && other[1] < one[1] + one[3];
        boolean inside = contains(one, other) || contains(other, one);
        return across && down && !inside;
    }

    private static boolean contains(double[] outer, double[] inner) {
        return outer[0] <= inner[0]
                && outer[1] <= inner[1]
                && outer[0] + outer[2] >= inner[0] + inner[2]
                && outer[1] + outer[3] >= inner[1] + inner[3];
    }

    private static List<Path> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(directory))) {
            return files.sorted(Comparator.comparing(Path::getFileName)).toList();
        }
    }
}
