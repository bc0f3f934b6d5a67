package vn.thongsuot.procedure.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.procedure.folder.ModelFolder.BPMN;
import static vn.thongsuot.procedure.folder.ModelFolder.CAMUNDA;
import static vn.thongsuot.procedure.folder.ModelFolder.DRAWING;
import static vn.thongsuot.procedure.folder.ModelFolder.DRAWING_BOUNDS;
import static vn.thongsuot.procedure.folder.ModelFolder.child;
import static vn.thongsuot.procedure.folder.ModelFolder.elements;
import static vn.thongsuot.procedure.folder.ModelFolder.id;
import static vn.thongsuot.procedure.folder.ModelFolder.keys;
import static vn.thongsuot.procedure.folder.ModelFolder.link;
import static vn.thongsuot.procedure.folder.ModelFolder.properties;
import static vn.thongsuot.procedure.folder.ModelFolder.property;
import static vn.thongsuot.procedure.folder.ModelFolder.words;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormLabels;

/** What every procedure folder keeps to, so that a reader can rely on it: nothing named that is not there, nothing left unsaid. */
class ModelFolderTest {

    private static final Pattern COMPARISON = Pattern.compile("(outcome|returnTo) == '(\\w+)'");
    private static final Set<String> ASKING = Set.of("exclusiveGateway", "inclusiveGateway");

    static Stream<ModelFolder> folders() throws IOException {
        return ModelFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_form_is_there_and_used(ModelFolder folder) {
        Set<String> used = folder.tasks()
                .map(task -> task.getAttributeNS(CAMUNDA, "formRef"))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        used.add(folder.sheet.path("start").path("form").asString());
        assertThat(folder.forms.keySet()).isEqualTo(used);
        assertThat(folder.forms)
                .allSatisfy((file, form) -> assertThat(form.id()).isEqualTo(file));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_step_explains_itself_and_can_be_finished(ModelFolder folder) {
        assertThat(folder.tasks()).allSatisfy(task -> {
            assertThat(child(task, "documentation")).as(id(task)).isPresent();
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups"))
                    .as(id(task))
                    .matches("[a-z]+\\.[a-z-]+");
            assertThat(folder.outcomes(task)).as(id(task)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_outcome_leads_somewhere_and_every_condition_can_come_true(ModelFolder folder) {
        for (Element task : folder.tasks().toList()) {
            Element next = afterActions(folder, onlyTarget(folder, task));
            if (!ASKING.contains(next.getLocalName()) && property(task, "ballot") != null) {
                // A vote on a proposal: however it went, it is reported to who decides.
                continue;
            }
            if (!ASKING.contains(next.getLocalName())) {
                // A document made on paper takes the same way as one that the step issues.
                assertThat(folder.outcomes(task))
                        .filteredOn(outcome -> !properties(task)
                                .getOrDefault("outcome." + outcome, "")
                                .endsWith("onPaper"))
                        .as(id(task))
                        .hasSize(1);
                continue;
            }
            while (ASKING.contains(next.getLocalName()) && folder.outgoing(next).size() == 1) {
                next = onlyTarget(folder, next);
            }
            Set<String> routed = compared(folder, next, "outcome");
            if (!routed.isEmpty()) {
                assertThat(routed).as("%s after %s", id(next), id(task)).isEqualTo(folder.outcomes(task));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_step_that_can_be_returned_to_is_there_and_a_flow_leads_to_it(ModelFolder folder) {
        for (Element task : folder.tasks().toList()) {
            for (String target : words(property(task, "returnTo"))) {
                assertThat(folder.nodes).as(id(task)).containsKey(target);
                boolean led = folder.flows.stream()
                        .anyMatch(flow -> flow.getAttribute("targetRef").equals(target)
                                && (flow.getTextContent().contains("returnTo")
                                        || flow.getTextContent().contains("'return'")
                                        || folder.nodes
                                                .get(flow.getAttribute("sourceRef"))
                                                .getLocalName()
                                                .equals("intermediateCatchEvent")));
                assertThat(led).as("%s returns to %s", id(task), target).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_link_is_caught_once(ModelFolder folder) {
        List<String> caught = folder.nodes.values().stream()
                .filter(node -> node.getLocalName().equals("intermediateCatchEvent"))
                .flatMap(node -> Stream.ofNullable(link(node)))
                .toList();
        Set<String> thrown = folder.nodes.values().stream()
                .filter(node -> node.getLocalName().equals("intermediateThrowEvent"))
                .map(ModelFolder::link)
                .collect(Collectors.toSet());
        assertThat(caught).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(thrown);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void papers_ballots_and_dates_are_declared_and_used(ModelFolder folder) {
        Set<String> papers = new TreeSet<>();
        Set<String> ballots = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        for (JsonNode document : folder.sheet.path("documents")) {
            papers.add(document.path("paper").asString());
        }
        Stream.concat(folder.tasks(), Stream.of(folder.mainStart())).forEach(step -> {
            words(property(step, "papers")).forEach(paper -> papers.add(paper.replace("!", "")));
            ballots.addAll(words(property(step, "ballot")));
            words(property(step, "dates")).forEach(part -> dates.add(part.split("\\s*=\\s*")[0]));
        });
        assertThat(papers).isEqualTo(keys(folder.sheet.path("papers")));
        assertThat(ballots).isEqualTo(keys(folder.sheet.path("ballots")));
        keys(folder.sheet.path("dates")).stream()
                .filter(date -> folder.sheet.path("dates").path(date).has("after"))
                .forEach(dates::add);
        assertThat(dates).isEqualTo(keys(folder.sheet.path("dates")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void forms_and_timers_name_dates_of_the_case(ModelFolder folder) {
        Set<String> dates = keys(folder.sheet.path("dates"));
        for (Element timer : elements(folder.model, BPMN, "timeDate")) {
            Matcher last = Pattern.compile("'(\\w+)'\\)}$").matcher(timer.getTextContent());
            assertThat(last.find()).as(timer.getTextContent()).isTrue();
            assertThat(dates).contains(last.group(1));
        }
        folder.forms.values().stream()
                .flatMap(form -> form.allFields().stream())
                .filter(FormField.DateField.class::isInstance)
                .flatMap(field -> Stream.ofNullable(((FormField.DateField) field).notBefore()))
                .filter(other -> other.startsWith("date:"))
                .forEach(other -> assertThat(dates).contains(other.substring(5)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_answer_of_a_gateway_is_labelled_and_every_question_asked(ModelFolder folder) {
        assertThat(folder.nodes.values())
                .filteredOn(node -> ASKING.contains(node.getLocalName())
                        && folder.outgoing(node).size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getAttribute("name")).as(id(gateway)).endsWith("?");
                    assertThat(folder.outgoing(gateway)).allSatisfy(flow -> {
                        assertThat(flow.getAttribute("name")).as(id(flow)).isNotBlank();
                        assertThat(child(flow, "conditionExpression"))
                                .as(id(flow))
                                .isPresent();
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_label_has_an_english_text_and_no_english_text_is_left_over(ModelFolder folder) {
        Set<String> needed = new TreeSet<>(Set.of("title", "description", "start.caseTitle"));
        for (Element element : elements(folder.model, BPMN, "*")) {
            if (Set.of("process", "message", "error", "linkEventDefinition").contains(element.getLocalName())) {
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
        Map.of("dates", "date.", "papers", "paper.", "ballots", "ballot.", "deadlines", "deadline.")
                .forEach((part, prefix) -> keys(folder.sheet.path(part)).forEach(key -> needed.add(prefix + key)));
        for (String ballot : keys(folder.sheet.path("ballots"))) {
            folder.sheet
                    .path("ballots")
                    .path(ballot)
                    .path("forms")
                    .forEach(form -> needed.add(
                            "ballot." + ballot + "." + form.path("form").asString()));
        }
        FormLabels none = FormLabels.of(new Properties());
        folder.forms.values().forEach(form -> needed.addAll(none.missing(form)));
        Set<String> there = folder.english.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("document."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(needed);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everything_is_drawn_and_nothing_lies_on_something_else(ModelFolder folder) {
        Map<String, Element> shapes = elements(folder.model, DRAWING, "BPMNShape").stream()
                .collect(Collectors.toMap(shape -> shape.getAttribute("bpmnElement"), shape -> shape));
        Set<String> edges = elements(folder.model, DRAWING, "BPMNEdge").stream()
                .map(edge -> edge.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        assertThat(shapes.keySet()).containsAll(folder.nodes.keySet());
        assertThat(edges).isEqualTo(folder.flows.stream().map(ModelFolder::id).collect(Collectors.toSet()));
        List<Element> all = List.copyOf(folder.nodes.values());
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

    private static Element onlyTarget(ModelFolder folder, Element node) {
        List<Element> flows = folder.outgoing(node);
        assertThat(flows).as(id(node)).hasSize(1);
        return folder.target(flows.getFirst());
    }

    /** The first element that is not an action, or the last action before the end. */
    private static Element afterActions(ModelFolder folder, Element node) {
        Element next = node;
        while (next.getLocalName().equals("serviceTask")
                && folder.nodes.containsKey(folder.outgoing(next).getFirst().getAttribute("targetRef"))) {
            next = onlyTarget(folder, next);
        }
        return next;
    }

    private static Set<String> compared(ModelFolder folder, Element gateway, String flag) {
        var values = new HashSet<String>();
        for (Element flow : folder.outgoing(gateway)) {
            Matcher matcher = COMPARISON.matcher(flow.getTextContent());
            while (matcher.find()) {
                if (matcher.group(1).equals(flag)) {
                    values.add(matcher.group(2));
                }
            }
        }
        return values;
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
}
