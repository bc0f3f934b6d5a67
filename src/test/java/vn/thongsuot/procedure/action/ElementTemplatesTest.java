package vn.thongsuot.procedure.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import vn.thongsuot.procedure.role.Roles;

/**
 * The element templates keep to the rules of their JSON schema ({@code @camunda/element-templates-json-schema} 0.21, the one for
 * engines of this line), and offer nothing that the gate would refuse.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");
    private static final Pattern TYPE = Pattern.compile("^[\\w\\d]+:[\\w\\d]+$");

    /** What kind of field may be written where. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "property", Set.of("String", "Text", "Hidden", "Dropdown", "Boolean"),
            "camunda:property", Set.of("String", "Hidden", "Dropdown"));

    /** Attributes that the gate lets pass on the element. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "bpmn:UserTask", Set.of("camunda:candidateGroups", "camunda:formRef", "camunda:formRefBinding"),
            "bpmn:ServiceTask", Set.of("camunda:delegateExpression"),
            "bpmn:BusinessRuleTask",
                    Set.of(
                            "camunda:decisionRef",
                            "camunda:decisionRefBinding",
                            "camunda:mapDecisionResult",
                            "camunda:resultVariable"),
            "bpmn:SequenceFlow", Set.of("conditionExpression"),
            "bpmn:BoundaryEvent", Set.of("cancelActivity"));

    private static final Set<String> KNOWN =
            Set.of("$schema", "name", "id", "description", "appliesTo", "entriesVisible", "groups", "properties");
    private static final Set<String> KNOWN_OF_PROPERTY = Set.of(
            "type", "label", "description", "placeholder", "value", "choices", "constraints", "group", "binding");

    @TestFactory
    Stream<DynamicTest> every_template_is_valid() {
        return all().stream()
                .map(template -> DynamicTest.dynamicTest(String.valueOf(template.get("id")), () -> {
                    assertThat(template.keySet()).isSubsetOf(KNOWN).contains("name", "id", "appliesTo", "properties");
                    assertThat(strings(template.get("appliesTo"))).isNotEmpty().allMatch(TYPE.asMatchPredicate());
                    Set<String> groups = groups(template);
                    properties(template).forEach(property -> check(template, property, groups));
                }));
    }

    @Test
    void no_two_have_the_same_id_or_write_the_same_place_twice() {
        List<Object> ids = all().stream().map(template -> template.get("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        all().forEach(template -> assertThat(properties(template).stream()
                        .map(property -> property.get("binding"))
                        .toList())
                .as("%s", template.get("id"))
                .doesNotHaveDuplicates());
    }

    @Test
    void everything_a_model_may_consist_of_has_one() {
        Set<String> kinds = all().stream()
                .flatMap(template -> strings(template.get("appliesTo")).stream())
                .collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        "bpmn:UserTask",
                        "bpmn:ServiceTask",
                        "bpmn:BusinessRuleTask",
                        "bpmn:SubProcess",
                        "bpmn:SequenceFlow",
                        "bpmn:StartEvent",
                        "bpmn:BoundaryEvent",
                        "bpmn:IntermediateCatchEvent",
                        "bpmn:EndEvent");
    }

    @Test
    void a_step_is_offered_every_role_there_is_and_no_other() {
        assertThat(choices("vn.thongsuot.step", "camunda:candidateGroups")).hasSameElementsAs(Roles.names());
    }

    @Test
    void every_property_a_template_writes_is_told_of_in_the_vocabulary() throws IOException {
        String vocabulary = Files.readString(Path.of("bpmn/README.md"));
        Set<String> written = new HashSet<>();
        all().stream()
                .filter(template -> !strings(template.get("appliesTo")).contains("bpmn:ServiceTask"))
                .flatMap(template -> properties(template).stream())
                .map(property -> map(property.get("binding")))
                .filter(binding -> "camunda:property".equals(binding.get("type")))
                .map(binding -> String.valueOf(binding.get("name")))
                .map(name -> name.startsWith("outcome.") ? "outcome.<name>" : name)
                .forEach(written::add);
        assertThat(written).contains("deadline", "each", "state").allSatisfy(name -> assertThat(vocabulary)
                .contains("`" + name + "`"));
    }

    private static void check(Map<String, Object> template, Map<String, Object> property, Set<String> groups) {
        String where = template.get("id") + " " + property.get("binding");
        Map<String, Object> binding = map(property.get("binding"));
        String type = String.valueOf(property.get("type"));
        assertThat(property.keySet()).as(where).isSubsetOf(KNOWN_OF_PROPERTY);
        assertThat(FIELDS).as(where).containsKey(String.valueOf(binding.get("type")));
        assertThat(FIELDS.get(String.valueOf(binding.get("type")))).as(where).contains(type);
        assertThat(binding.get("name")).as(where).isInstanceOf(String.class);
        if ("property".equals(binding.get("type"))) {
            strings(template.get("appliesTo")).forEach(element -> assertThat(ATTRIBUTES.getOrDefault(element, Set.of()))
                    .as(where)
                    .contains(String.valueOf(binding.get("name"))));
        }
        if ("Dropdown".equals(type)) {
            assertThat(strings(list(property.get("choices")).stream()
                            .map(choice -> map(choice).get("value"))
                            .toList()))
                    .as(where)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .contains(String.valueOf(property.get("value")));
            list(property.get("choices"))
                    .forEach(choice -> assertThat(map(choice).get("name")).isInstanceOf(String.class));
        }
        if (!Set.of("String", "Text").contains(type)) {
            assertThat(property).as(where).doesNotContainKey("placeholder");
        }
        if (!"Hidden".equals(type)) {
            assertThat(String.valueOf(property.get("label"))).as(where).isNotBlank();
        }
        if (property.containsKey("group")) {
            assertThat(groups).as(where).contains(String.valueOf(property.get("group")));
        }
        if (property.containsKey("constraints")) {
            Object pattern = map(property.get("constraints")).get("pattern");
            if (pattern != null && property.containsKey("placeholder")) {
                assertThat(String.valueOf(property.get("placeholder"))).matches(String.valueOf(pattern));
            }
        }
    }

    private static List<String> choices(String template, String attribute) {
        return all().stream()
                .filter(candidate -> template.equals(candidate.get("id")))
                .flatMap(candidate -> properties(candidate).stream())
                .filter(property ->
                        attribute.equals(map(property.get("binding")).get("name")))
                .flatMap(property -> list(property.get("choices")).stream())
                .map(choice -> String.valueOf(map(choice).get("value")))
                .toList();
    }

    private static Set<String> groups(Map<String, Object> template) {
        return list(template.getOrDefault("groups", List.of())).stream()
                .map(group -> String.valueOf(map(group).get("id")))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> properties(Map<String, Object> template) {
        return list(template.get("properties")).stream()
                .map(ElementTemplatesTest::map)
                .toList();
    }

    private static List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                list(new Yaml().load(Files.readString(file))).forEach(template -> all.add(map(template)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static List<String> strings(Object list) {
        return list(list).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<?>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }
}
