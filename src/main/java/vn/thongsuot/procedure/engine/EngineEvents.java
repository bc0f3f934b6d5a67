package vn.thongsuot.procedure.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a running process tells the portal. Called inside the engine's own transaction, so that a token and what people see
 * of it are committed together. An exception rolls both back.
 */
public interface EngineEvents {

    /**
     * A user task waits.
     *
     * @param instance index of the parallel instance it belongs to, from 0; {@code null} outside of one
     */
    void stepEntered(long caseId, String definitionId, String taskId, String stepId, @Nullable Integer instance);

    /** A waiting user task was taken away without being completed. */
    void stepCancelled(String taskId);

    /** The token took a sequence flow or reached an element; for the diagram and for coverage. */
    void elementPassed(long caseId, String elementId);

    /** A timer of the model fired. */
    void timerFired(long caseId, String definitionId, String elementId);

    /** A service task calls an action. */
    void actionCalled(long caseId, String definitionId, String elementId);

    /** An end event with a {@code state} was reached. */
    void ended(long caseId, String definitionId, String endEventId);

    /** The moment {@code n} units of a parameter after a date of the case, for a timer. */
    Instant after(long caseId, String parameterKey, String dateName);

    /** A date of the case, for a timer. */
    Instant on(long caseId, String dateName);
}
