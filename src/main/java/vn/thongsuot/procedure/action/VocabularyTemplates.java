package vn.thongsuot.procedure.action;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.action.ElementTemplate.Binding;
import vn.thongsuot.procedure.role.Roles;

/**
 * The element templates for everything in a model but calls of actions: steps, repeated steps, decisions, commands, timers,
 * conditions, beginning and end. What the format cannot bind (a time, a number of instances) the template says where to write.
 */
@Component
class VocabularyTemplates {

    private static final String KEY = "procedure.template.";
    private static final String NAME = "[a-zA-Z][\\w-]{0,63}";
    private static final String USER_TASK = "bpmn:UserTask";
    private static final List<String> USUAL_OUTCOMES = List.of("approve", "done", "return", "reject");

    private final Texts texts;

    VocabularyTemplates(Texts texts) {
        this.texts = texts;
    }

    List<ElementTemplate> all() {
        return List.of(
                step(template("step", USER_TASK).open(), true, false),
                step(template("step-without-form", USER_TASK).open(), false, false),
                step(template("step-for-each", USER_TASK).open(), true, true),
                each(template("group-for-each", "bpmn:SubProcess").open()),
                decision(),
                condition(),
                command(template("command", "bpmn:StartEvent", "bpmn:BoundaryEvent", "bpmn:IntermediateCatchEvent")
                        .open()),
                template("timer-on-step", "bpmn:BoundaryEvent")
                        .open()
                        .yesNo("cancelActivity", text("interrupts"), text("interrupts.help"), true),
                template("timer", "bpmn:IntermediateCatchEvent").open(),
                start(),
                end());
    }

    private ElementTemplate step(ElementTemplate template, boolean form, boolean each) {
        template.group("who", text("group.who"))
                .choice(Binding.attribute("camunda:candidateGroups"), text("role"), text("role.help"), roles());
        if (form) {
            template.text(
                            Binding.attribute("camunda:formRef"),
                            text("form"),
                            text("form.help"),
                            true,
                            "application",
                            "^" + NAME + "$")
                    .hidden(Binding.attribute("camunda:formRefBinding"), "deployment");
        }
        template.group("outcomes", text("group.outcomes"));
        for (String outcome : USUAL_OUTCOMES) {
            property(template, "outcome." + outcome, false, example("outcome." + outcome));
        }
        property(template, "returnTo", false, "userTask_A, userTask_B");
        template.group("deadline", text("group.deadline"));
        property(template, "deadline", false, "15 working days from fileReceived");
        property(template, "deadline.pause", false, "returned, waiting");
        property(template, "deadline.remind", false, "3 working days");
        property(template, "deadline.escalate", false, "1 working day to commune.standing-secretariat");
        property(template, "deadline.extend", false, "commune.standing-committee up to 30 working days times 1");
        template.group("content", text("group.content"));
        property(template, "papers", false, "application!, background");
        property(template, "ballot", false, "cellAdmission");
        property(template, "document", false, "admissionDecision");
        template.group("result", text("group.result"));
        property(template, "dates", false, "decisionReceived = receivedOn");
        property(template, "flags", false, "hasResidenceCell, verificationCount = count(verifications)");
        property(template, "subject", false, "ballot:finalVote");
        property(template, "named", false, "inspection.team");
        return each ? each(template.group("each", text("group.each"))) : template;
    }

    private ElementTemplate each(ElementTemplate template) {
        return property(template, "each", true, "verifications");
    }

    private ElementTemplate decision() {
        return template("decision", "bpmn:BusinessRuleTask")
                .text(
                        Binding.attribute("camunda:decisionRef"),
                        text("decision"),
                        text("decision.help"),
                        true,
                        "level",
                        "^" + NAME + "$")
                .text(
                        Binding.attribute("camunda:resultVariable"),
                        text("decision-result"),
                        text("decision-result.help"),
                        true,
                        "level",
                        "^[a-zA-Z]\\w{0,63}$")
                .hidden(Binding.attribute("camunda:decisionRefBinding"), "deployment")
                .hidden(Binding.attribute("camunda:mapDecisionResult"), "singleEntry");
    }

    private ElementTemplate condition() {
        return template("condition", "bpmn:SequenceFlow")
                .text(
                        Binding.attribute("conditionExpression"),
                        text("condition"),
                        text("condition.help"),
                        true,
                        "${outcome == 'approve'}",
                        "^\\$\\{[^{}]+\\}$");
    }

    private ElementTemplate command(ElementTemplate template) {
        property(template, "role", true, "cell.secretary, commune.office");
        template.choice(
                Binding.property("reason"),
                text("reason"),
                null,
                ordered(Map.entry("true", text("yes")), Map.entry("false", text("no"))));
        property(template, "until", false, "decisionIssued");
        return property(template, "named", false, "inspection.team");
    }

    private ElementTemplate start() {
        ElementTemplate template = template("start", "bpmn:StartEvent");
        property(template, "dates", false, "fileReceived = receivedOn");
        return property(template, "flags", false, "variant");
    }

    private ElementTemplate end() {
        Map<String, String> states = new LinkedHashMap<>();
        for (CaseState state : CaseState.values()) {
            if (state != CaseState.RUNNING) {
                String name = state.name().toLowerCase(Locale.ROOT);
                states.put(name, texts.getTranslation("procedure.state." + name, Texts.VIETNAMESE));
            }
        }
        return template("end", "bpmn:EndEvent")
                .choice(Binding.property("state"), text("state"), text("state.help"), states);
    }

    private ElementTemplate property(
            ElementTemplate template, String name, boolean required, @Nullable String example) {
        return template.text(
                Binding.property(name), text("property." + name), help("property." + name), required, example, null);
    }

    /** The roles a step can be addressed to, by level as a file travels, then by name. */
    private Map<String, String> roles() {
        List<String> levels = List.of("cell", "grassroots", "commune", "province");
        Map<String, String> roles = new LinkedHashMap<>();
        for (String level : levels) {
            Roles.names().stream()
                    .filter(role -> role.startsWith(level + "."))
                    .sorted()
                    .forEach(role -> roles.put(role, roleName(role)));
        }
        return roles;
    }

    private String roleName(String role) {
        String key = "procedure.case-page.role." + role;
        return texts.has(key) ? texts.getTranslation(key, Texts.VIETNAMESE) + " (" + role + ")" : role;
    }

    private ElementTemplate template(String id, String... appliesTo) {
        return new ElementTemplate(id, text(id + ".name"), text(id + ".description"), appliesTo);
    }

    private String example(String property) {
        return text("property." + property + ".example");
    }

    private @Nullable String help(String name) {
        return texts.has(KEY + name + ".help") ? text(name + ".help") : null;
    }

    private String text(String name) {
        return texts.getTranslation(KEY + name, Texts.VIETNAMESE);
    }

    @SafeVarargs
    private static Map<String, String> ordered(Map.Entry<String, String>... entries) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(entries).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
