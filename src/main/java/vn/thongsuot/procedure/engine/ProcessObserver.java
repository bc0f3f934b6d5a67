package vn.thongsuot.procedure.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Attaches to every element of every model what tells {@link EngineEvents}; models themselves carry no listeners. */
final class ProcessObserver extends AbstractBpmnParseListener {

    static final String LOOP_COUNTER = "loopCounter";
    private static final Set<String> TIMERS = Set.of("boundaryTimer", "intermediateTimer", "startTimerEvent");

    private final EngineEvents events;

    ProcessObserver(EngineEvents events) {
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(
                ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> events.finished(caseId(execution)));
        observeWaysToEvents(element, process);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::created);
        definition.addTaskListener(
                TaskListener.EVENTNAME_DELETE, (TaskListener) task -> events.stepCancelled(task.getId()));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
                events.ended(caseId(execution), execution.getProcessDefinitionId(), execution.getCurrentActivityId()));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
        observeTimer(activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
        observeTimer(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        observe(activity);
        observeTimer(activity);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> events.elementPassed(caseId(execution), transition.getId()));
    }

    /** After an event-based gateway the event that comes first chooses the way, so the engine takes no flow to it. */
    private void observeWaysToEvents(Element scope, ProcessDefinitionEntity process) {
        Set<String> gateways = scope.elements("eventBasedGateway").stream()
                .map(gateway -> gateway.attribute("id"))
                .collect(Collectors.toSet());
        for (Element flow : scope.elements("sequenceFlow")) {
            ActivityImpl event = process.findActivity(flow.attribute("targetRef"));
            if (event != null && gateways.contains(flow.attribute("sourceRef"))) {
                event.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                        execution -> events.elementPassed(caseId(execution), flow.attribute("id")));
            }
        }
        scope.elements("subProcess").forEach(inner -> observeWaysToEvents(inner, process));
    }

    private void observe(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> events.elementPassed(caseId(execution), activity.getId()));
    }

    private void observeTimer(ActivityImpl activity) {
        if (TIMERS.contains(String.valueOf(activity.getProperty("type")))) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
                    events.timerFired(caseId(execution), execution.getProcessDefinitionId(), activity.getId()));
        }
    }

    private void created(DelegateTask task) {
        events.stepEntered(
                (Long) task.getVariable(ProcedureEngine.CASE_ID),
                task.getProcessDefinitionId(),
                task.getId(),
                task.getTaskDefinitionKey(),
                instance(task));
    }

    private static @Nullable Integer instance(DelegateTask task) {
        return (Integer) task.getVariable(LOOP_COUNTER);
    }

    private static long caseId(DelegateExecution execution) {
        return (Long) execution.getVariable(ProcedureEngine.CASE_ID);
    }
}
