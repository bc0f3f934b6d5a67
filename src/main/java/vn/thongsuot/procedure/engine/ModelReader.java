package vn.thongsuot.procedure.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.model.PaperRef;
import vn.thongsuot.procedure.model.ProcedureModel;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.model.SubjectSource;

/** Reads a BPMN model into the vocabulary of a procedure. */
@Component
public class ModelReader {

    private static final String OUTCOME = "outcome.";
    private static final String INPUT = "input.";

    /** @throws ModelFault when the model does not keep to the vocabulary */
    public ProcedureModel read(byte[] xml) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (RuntimeException e) {
            throw new ModelFault("model", "procedure.fault.not-bpmn", rootMessage(e));
        }
        List<Process> processes = model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .toList();
        if (processes.size() != 1) {
            throw new ModelFault("model", "procedure.fault.one-process", processes.size());
        }
        Process process = processes.getFirst();

        Map<String, Step> steps = new LinkedHashMap<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> steps.put(task.getId(), step(task)));
        Map<String, ActionTask> actions = new LinkedHashMap<>();
        model.getModelElementsByType(ServiceTask.class).forEach(task -> actions.put(task.getId(), action(task)));
        Map<String, Command> commands = new LinkedHashMap<>();
        Stream.<CatchEvent>concat(
                        model.getModelElementsByType(StartEvent.class).stream()
                                .filter(event -> event.getParentElement() instanceof SubProcess),
                        Stream.concat(
                                model.getModelElementsByType(BoundaryEvent.class).stream(),
                                model.getModelElementsByType(IntermediateCatchEvent.class).stream()))
                .forEach(
                        event -> command(event).ifPresent(command -> commands.putIfAbsent(command.message(), command)));
        Map<String, String> ends = new LinkedHashMap<>();
        model.getModelElementsByType(EndEvent.class).forEach(event -> {
            String state = properties(event).get("state");
            if (state != null) {
                ends.put(event.getId(), state);
            }
        });
        Map<String, String> names = new LinkedHashMap<>();
        model.getModelElementsByType(FlowElement.class).forEach(element -> {
            if (element.getName() != null) {
                names.put(element.getId(), oneLine(element.getName()));
            }
        });
        Map<String, String> start = model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getParentElement() instanceof Process)
                .findFirst()
                .map(ModelReader::properties)
                .orElse(Map.of());
        return new ProcedureModel(
                process.getId(),
                Objects.requireNonNullElse(process.getName(), process.getId()),
                steps,
                commands,
                actions,
                ends,
                names,
                assignments(process, start.get("dates")),
                start.containsKey("flags") ? FlagSource.parseList(start.get("flags")) : List.of());
    }

    private static Step step(UserTask task) {
        Map<String, String> properties = properties(task);
        List<Outcome> outcomes = new ArrayList<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(OUTCOME)) {
                outcomes.add(reading(task, name, () -> Outcome.parse(name.substring(OUTCOME.length()), value)));
            }
        });
        String ballot = properties.get("ballot");
        List<String> groups = task.getCamundaCandidateGroupsList();
        if (groups.size() != 1) {
            throw new ModelFault(task.getId(), "procedure.fault.one-role", groups.size());
        }
        return new Step(
                task.getId(),
                oneLine(Objects.requireNonNullElse(task.getName(), task.getId())),
                documentation(task),
                groups.getFirst(),
                task.getCamundaFormRef(),
                List.copyOf(outcomes),
                words(properties.get("returnTo")),
                deadline(task, properties),
                properties.containsKey("papers") ? PaperRef.parseList(properties.get("papers")) : List.of(),
                ballot,
                properties.get("document"),
                assignments(task, properties.get("dates")),
                properties.containsKey("flags")
                        ? reading(task, "flags", () -> FlagSource.parseList(properties.get("flags")))
                        : List.of(),
                each(task),
                properties.containsKey("subject") ? SubjectSource.parse(properties.get("subject")) : null,
                properties.get("named"),
                anew(task));
    }

    private static boolean anew(UserTask task) {
        for (var around = task.getParentElement();
                around instanceof SubProcess subProcess;
                around = around.getParentElement()) {
            if (subProcess.triggeredByEvent()) {
                return true;
            }
        }
        return !task.getIncoming().isEmpty()
                && task.getIncoming().stream()
                        .map(SequenceFlow::getSource)
                        .allMatch(
                                source -> source instanceof BoundaryEvent || source instanceof IntermediateCatchEvent);
    }

    private static @Nullable DeadlineRule deadline(UserTask task, Map<String, String> properties) {
        String limit = properties.get("deadline");
        return limit == null
                ? null
                : reading(
                        task,
                        "deadline",
                        () -> DeadlineRule.parse(
                                limit,
                                words(properties.get("deadline.pause")),
                                properties.get("deadline.remind"),
                                properties.get("deadline.escalate"),
                                properties.get("deadline.extend")));
    }

    /** Said at the step itself or at the subprocess that runs once for each entry. */
    private static @Nullable String each(UserTask task) {
        String each = properties(task).get("each");
        for (var around = task.getParentElement();
                each == null && around instanceof SubProcess subProcess;
                around = around.getParentElement()) {
            each = properties(subProcess).get("each");
        }
        return each;
    }

    private static ActionTask action(ServiceTask task) {
        Map<String, String> properties = properties(task);
        String action = properties.get("action");
        if (action == null || !"${action}".equals(task.getCamundaDelegateExpression())) {
            throw new ModelFault(task.getId(), "procedure.fault.service-task");
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(INPUT)) {
                inputs.put(name.substring(INPUT.length()), value.strip());
            }
        });
        return new ActionTask(
                task.getId(), oneLine(Objects.requireNonNullElse(task.getName(), task.getId())), action, inputs);
    }

    private static Optional<Command> command(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(MessageEventDefinition.class::cast)
                .findFirst()
                .map(definition -> {
                    Map<String, String> properties = properties(event);
                    if (definition.getMessage() == null
                            || definition.getMessage().getName() == null) {
                        throw new ModelFault(event.getId(), "procedure.fault.message");
                    }
                    return new Command(
                            definition.getMessage().getName(),
                            event.getId(),
                            oneLine(Objects.requireNonNullElse(event.getName(), event.getId())),
                            words(properties.get("role")),
                            Boolean.parseBoolean(properties.get("reason")),
                            properties.get("until"),
                            properties.get("named"),
                            interrupts(event),
                            chain(event));
                });
    }

    private static boolean interrupts(CatchEvent event) {
        return switch (event) {
            case StartEvent start -> start.isInterrupting();
            case BoundaryEvent boundary -> boundary.cancelActivity();
            default -> false;
        };
    }

    private static Set<String> chain(CatchEvent event) {
        if (interrupts(event)
                || !(event instanceof StartEvent start && start.getParentElement() instanceof SubProcess part)) {
            return Set.of();
        }
        Set<String> steps = part.getChildElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        return steps.size() > 1 ? steps : Set.of();
    }

    private static Map<String, String> assignments(BaseElement element, @Nullable String value) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (String part : words(value)) {
            String[] sides = part.split("=");
            if (sides.length != 2) {
                throw new ModelFault(element.getId(), "procedure.fault.property", "dates", part);
            }
            assignments.put(sides[0].strip(), sides[1].strip());
        }
        return assignments;
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            Collection<CamundaProperties> groups = element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list();
            for (CamundaProperties group : groups) {
                for (CamundaProperty property : group.getCamundaProperties()) {
                    String value = Objects.requireNonNullElse(property.getCamundaValue(), "")
                            .strip();
                    // A modeler leaves the fields of a template that nobody filled in as empty properties.
                    if (!value.isEmpty()) {
                        properties.put(String.valueOf(property.getCamundaName()).strip(), value);
                    }
                }
            }
        }
        return properties;
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> words(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    private static <T> T reading(BaseElement element, String property, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DomainException e) {
            throw new ModelFault(element.getId(), e.messageKey(), e.arguments().toArray());
        } catch (RuntimeException e) {
            throw new ModelFault(element.getId(), "procedure.fault.property", property, String.valueOf(e.getMessage()));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
