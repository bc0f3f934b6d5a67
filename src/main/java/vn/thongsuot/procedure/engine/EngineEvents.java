package vn.thongsuot.procedure.engine;

import java.time.Instant;
import java.util.function.Function;
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

    /**
     * A service task calls an action.
     *
     * @param flags tells the value of a flag at this moment, {@code null} when it has none
     */
    void actionCalled(long caseId, String definitionId, String elementId, Function<String, @Nullable Object> flags);

    /** An end event was reached; other parts of the process may go on. */
    void ended(long caseId, String definitionId, String endEventId);

    /** Nothing of the process is left. */
    void finished(long caseId);

    /**
     * The moment a limit is over, for a timer.
     *
     * @param limit a parameter, or a literal such as {@code 5 working days}
     * @param dateName the date of the case it counts from; {@code null} for today
     */
    Instant after(long caseId, String limit, @Nullable String dateName);

    /** A date of the case, for a timer. */
    Instant on(long caseId, String dateName);
}
