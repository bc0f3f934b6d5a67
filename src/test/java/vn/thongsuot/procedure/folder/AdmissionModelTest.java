package vn.thongsuot.procedure.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.procedure.folder.ModelFolder.BPMN;
import static vn.thongsuot.procedure.folder.ModelFolder.CAMUNDA;
import static vn.thongsuot.procedure.folder.ModelFolder.elements;
import static vn.thongsuot.procedure.folder.ModelFolder.id;
import static vn.thongsuot.procedure.folder.ModelFolder.keys;
import static vn.thongsuot.procedure.folder.ModelFolder.link;
import static vn.thongsuot.procedure.folder.ModelFolder.properties;
import static vn.thongsuot.procedure.folder.ModelFolder.property;
import static vn.thongsuot.procedure.folder.ModelFolder.words;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import vn.thongsuot.procedure.form.FormField;

/** What the admission keeps to besides what {@link ModelFolderTest} asks of every folder. */
class AdmissionModelTest {

    private static final Pattern COMPARISON = Pattern.compile("(outcome|returnTo) == '(\\w+)'");

    private final ModelFolder folder = ModelFolder.read(Path.of("bpmn/member-admission"));

    @Test
    void every_return_reaches_the_step_it_names() {
        Map<String, Set<String>> routers = new HashMap<>();
        for (Element element : folder.nodes.values()) {
            if (element.getLocalName().equals("intermediateCatchEvent") && link(element) != null) {
                routers.put(link(element), compared(target(only(outgoing(element))), "returnTo"));
            }
        }
        Map<String, Set<String>> asked = new HashMap<>();
        for (Element task : folder.tasks().toList()) {
            Set<String> targets = words(property(task, "returnTo"));
            if (targets.isEmpty()) {
                continue;
            }
            assertThat(folder.nodes).containsKeys(targets.toArray(String[]::new));
            Element gateway = target(only(outgoing(task)));
            Element link = outgoing(gateway).stream()
                    .filter(flow -> compared(flow, "outcome").contains("return"))
                    .map(this::target)
                    .findFirst()
                    .orElseThrow();
            assertThat(routers.get(link(link))).as("%s", id(task)).containsAll(targets);
            asked.computeIfAbsent(link(link), name -> new HashSet<>()).addAll(targets);
        }
        assertThat(asked)
                .allSatisfy((name, targets) -> assertThat(routers.get(name)).isEqualTo(targets));
        for (Element flow : folder.flows) {
            for (String target : compared(flow, "returnTo")) {
                assertThat(flow.getAttribute("targetRef")).isEqualTo(target);
            }
        }
    }

    @Test
    void every_document_is_issued_and_every_date_comes_from_a_day_in_the_form_or_from_the_document_of_the_step() {
        Set<String> documents = folder.tasks()
                .flatMap(task -> words(property(task, "document")).stream())
                .collect(Collectors.toSet());
        assertThat(documents).isEqualTo(keys(folder.sheet.path("documents")));
        folder.tasks().forEach(task -> {
            for (String part : words(property(task, "dates"))) {
                String source = part.split("\\s*=\\s*")[1];
                if (source.startsWith("document:")) {
                    assertThat(source).isEqualTo("document:" + property(task, "document") + ".date");
                } else {
                    assertThat(folder.forms
                                    .get(task.getAttributeNS(CAMUNDA, "formRef"))
                                    .field(source))
                            .as("%s: %s", id(task), part)
                            .get()
                            .isInstanceOf(FormField.DateField.class);
                }
            }
        });
    }

    @Test
    void deadlines_timers_forms_and_inputs_name_dates_and_fields_that_exist() {
        Set<String> dates = keys(folder.sheet.path("dates"));
        for (Element task : folder.tasks().toList()) {
            String deadline = property(task, "deadline");
            if (deadline != null && deadline.contains(" from ")) {
                assertThat(dates).contains(deadline.substring(deadline.indexOf(" from ") + 6));
            }
        }
        for (Element timer : elements(folder.model, BPMN, "timeDate")) {
            Matcher last = Pattern.compile("'(\\w+)'\\)}$").matcher(timer.getTextContent());
            assertThat(last.find()).as(timer.getTextContent()).isTrue();
            assertThat(dates).contains(last.group(1));
        }
        folder.forms.values().stream()
                .flatMap(form -> form.allFields().stream())
                .filter(FormField.DateField.class::isInstance)
                .map(field -> ((FormField.DateField) field).notBefore())
                .filter(other -> other != null && other.startsWith("date:"))
                .forEach(other -> assertThat(dates).contains(other.substring(5)));
        for (Element service : elements(folder.model, BPMN, "serviceTask")) {
            properties(service).forEach((name, source) -> {
                if (!name.startsWith("input.")) {
                    return;
                }
                if (source.startsWith("date:")) {
                    assertThat(dates).contains(source.substring(5));
                } else if (source.startsWith("document:")) {
                    assertThat(keys(folder.sheet.path("documents"))).contains(source.substring(9, source.indexOf('.')));
                } else {
                    String[] parts = source.split("\\.");
                    assertThat(folder.forms
                                    .get(folder.nodes.get(parts[0]).getAttributeNS(CAMUNDA, "formRef"))
                                    .field(parts[1]))
                            .as("%s %s", id(service), source)
                            .isPresent();
                }
            });
        }
    }

    @Test
    void scenarios_name_only_steps_outcomes_and_fields_that_exist_and_pass_every_step_and_outcome() {
        Set<String> passed = new HashSet<>();
        JsonNode defaults = folder.scenarios.get("defaults");
        assertThat(keys(defaults))
                .isEqualTo(Stream.concat(Stream.of("start"), folder.tasks().map(ModelFolder::id))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String step : keys(defaults)) {
            answersFit("defaults", step, defaults.path(step));
        }
        folder.scenarios.forEach((name, scenario) -> {
            if (name.equals("defaults") || name.equals("cast")) {
                return;
            }
            assertThat(scenario.path("title").asString("")).as(name).isNotBlank();
            if (scenario.has("after")) {
                assertThat(folder.scenarios)
                        .as(name)
                        .containsKey(scenario.path("after").path("scenario").asString());
            }
            for (JsonNode entry : scenario.path("steps")) {
                if (!entry.has("step")) {
                    continue;
                }
                String step = entry.path("step").asString();
                Element task = folder.nodes.get(step);
                assertThat(task).as("%s: %s", name, step).isNotNull();
                answersFit(name, step, entry.path("answers"));
                String outcome = entry.path("outcome").asString("");
                if (!outcome.isEmpty()) {
                    assertThat(folder.outcomes(task)).as("%s: %s", name, step).contains(outcome);
                }
                if (!entry.has("refused")) {
                    passed.add(step + "." + (outcome.isEmpty() ? primary(task) : outcome));
                }
            }
        });
        Set<String> all = folder.tasks()
                .filter(task -> property(task, "ballot") == null)
                .flatMap(task -> folder.outcomes(task).stream().map(outcome -> id(task) + "." + outcome))
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

    private void answersFit(String scenario, String step, JsonNode answers) {
        String form = step.equals("start") ? "start" : folder.nodes.get(step).getAttributeNS(CAMUNDA, "formRef");
        for (String key : keys(answers)) {
            assertThat(folder.forms).as("%s: %s", scenario, step).containsKey(form);
            assertThat(folder.forms.get(form).field(key))
                    .as("%s: %s.%s", scenario, step, key)
                    .isPresent();
        }
    }

    /** What the conditions of a flow, or of all flows out of a gateway, compare a flag with. */
    private Set<String> compared(Element element, String flag) {
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

    private List<Element> outgoing(Element node) {
        return folder.outgoing(node);
    }

    private Element target(Element flow) {
        return folder.target(flow);
    }

    private static Element only(List<Element> elements) {
        assertThat(elements).hasSize(1);
        return elements.getFirst();
    }
}
