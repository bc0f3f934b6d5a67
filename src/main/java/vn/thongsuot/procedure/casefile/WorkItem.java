package vn.thongsuot.procedure.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.RoleResolver.Resolved;

/**
 * One step of one case that waits for a role, or was done, or was taken away. Its columns of deadlines are written by {@link
 * CaseDeadlines} alone.
 */
@Entity
@Table(name = "procedure_work_item")
class WorkItem {

    /** Whether anybody still has to do it. */
    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long caseId;
    private String taskId;
    private String stepId;
    private String stepName;
    private @Nullable Integer instanceIndex;
    private @Nullable String instanceLabel;
    private String role;
    private String candidateKey;
    private boolean fallback;

    /** The group of people of the case to whom it is open, too. */
    private @Nullable String named;

    private @Nullable Long assigneeId;

    /** Who has the role and is away: taken, or at the end done, in that person's place. */
    private @Nullable Long onBehalfOf;

    /** A superior gave it to the assignee, who need not have the role. */
    private boolean handedOver;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    /** The last day that the entry it stands for has, where the model says so. */
    private @Nullable LocalDate entryDue;

    private Instant createdAt;
    /** The case came back to this step from a later one. */
    private boolean returned;

    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;
    private @Nullable String outcome;

    @Version
    private int version;

    protected WorkItem() {}

    WorkItem(
            CaseId caseId,
            String taskId,
            Step step,
            @Nullable Integer instanceIndex,
            @Nullable String instanceLabel,
            Resolved role,
            boolean returned,
            Instant createdAt) {
        this.caseId = caseId.value();
        this.taskId = taskId;
        this.stepId = step.id();
        this.stepName = step.name();
        this.instanceIndex = instanceIndex;
        this.instanceLabel = instanceLabel;
        this.role = step.role();
        this.named = step.named();
        this.candidateKey = role.key();
        this.fallback = role.fallback();
        this.returned = returned;
        this.createdAt = createdAt;
    }

    /** It waits for whoever the role leads to now. */
    void moveTo(Resolved now) {
        candidateKey = now.key();
        fallback = now.fallback();
    }

    void entryDue(@Nullable LocalDate last) {
        entryDue = last;
    }

    void claim(PersonId person, @Nullable PersonId inPlaceOf) {
        assigneeId = person.value();
        onBehalfOf = inPlaceOf == null ? null : inPlaceOf.value();
    }

    void handTo(PersonId person) {
        claim(person, null);
        handedOver = true;
    }

    void giveBack() {
        assigneeId = null;
        onBehalfOf = null;
        handedOver = false;
    }

    void complete(PersonId person, @Nullable PersonId inPlaceOf, String chosenOutcome, Instant at) {
        state = State.DONE;
        outcome = chosenOutcome;
        closedBy = person.value();
        onBehalfOf = inPlaceOf == null ? null : inPlaceOf.value();
        closedAt = at;
    }

    void cancel(Instant at) {
        state = State.CANCELLED;
        closedAt = at;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    State state() {
        return state;
    }

    WorkItemId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new WorkItemId(id);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    String taskId() {
        return taskId;
    }

    String stepId() {
        return stepId;
    }

    @Nullable
    Integer instanceIndex() {
        return instanceIndex;
    }

    @Nullable
    String instanceLabel() {
        return instanceLabel;
    }

    String role() {
        return role;
    }

    @Nullable
    String named() {
        return named;
    }

    String candidateKey() {
        return candidateKey;
    }

    boolean isFallback() {
        return fallback;
    }

    @Nullable
    PersonId assignee() {
        return assigneeId == null ? null : new PersonId(assigneeId);
    }

    @Nullable
    PersonId onBehalfOf() {
        return onBehalfOf == null ? null : new PersonId(onBehalfOf);
    }

    boolean isHandedOver() {
        return handedOver;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether what was answered at the step before is taken up again: it came back, or is one of several that run for an entry. */
    boolean takesUpAnswers() {
        return returned || instanceIndex != null;
    }

    boolean isReturned() {
        return returned;
    }

    @Nullable
    PersonId closedBy() {
        return closedBy == null ? null : new PersonId(closedBy);
    }

    int version() {
        return version;
    }
}
