package vn.thongsuot.procedure.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What {@code ${action}} of a service task means: the action that the task's properties name. */
final class ActionDelegate implements JavaDelegate {

    private final EngineEvents events;

    ActionDelegate(EngineEvents events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.actionCalled(
                (Long) execution.getVariable(ProcedureEngine.CASE_ID),
                execution.getProcessDefinitionId(),
                execution.getCurrentActivityId(),
                execution::getVariable);
    }
}
