package vn.thongsuot.procedure.engine;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Passes each event on to the bean that exists once the application has started. */
record LateEngineEvents(ObjectProvider<EngineEvents> target) implements EngineEvents {

    @Override
    public void stepEntered(
            long caseId, String definitionId, String taskId, String stepId, @Nullable Integer instance) {
        target.getObject().stepEntered(caseId, definitionId, taskId, stepId, instance);
    }

    @Override
    public void stepCancelled(String taskId) {
        target.getObject().stepCancelled(taskId);
    }

    @Override
    public void elementPassed(long caseId, String elementId) {
        target.getObject().elementPassed(caseId, elementId);
    }

    @Override
    public void timerFired(long caseId, String definitionId, String elementId) {
        target.getObject().timerFired(caseId, definitionId, elementId);
    }

    @Override
    public void actionCalled(
            long caseId, String definitionId, String elementId, Function<String, @Nullable Object> flags) {
        target.getObject().actionCalled(caseId, definitionId, elementId, flags);
    }

    @Override
    public void ended(long caseId, String definitionId, String endEventId) {
        target.getObject().ended(caseId, definitionId, endEventId);
    }

    @Override
    public void finished(long caseId) {
        target.getObject().finished(caseId);
    }

    @Override
    public Instant after(long caseId, String limit, @Nullable String dateName) {
        return target.getObject().after(caseId, limit, dateName);
    }

    @Override
    public Instant on(long caseId, String dateName) {
        return target.getObject().on(caseId, dateName);
    }
}
