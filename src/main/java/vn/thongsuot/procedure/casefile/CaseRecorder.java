package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseEnded;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.WorkItemOpened;
import vn.thongsuot.procedure.action.Action;
import vn.thongsuot.procedure.action.ActionCatalogue;
import vn.thongsuot.procedure.ballotbox.BallotBoxes;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.engine.EngineEvents;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.RoleResolver;

/** Writes down what a running process does, in the engine's own transaction. */
@Component
class CaseRecorder implements EngineEvents {

    private static final String DATE = "date:";

    private final CaseFiles files;
    private final WorkItems items;
    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final AttendanceService attendance;
    private final BallotValues ballotValues;
    private final CaseDocuments documents;
    private final BallotSecrets secrets;
    private final RoleResolver roles;
    private final CaseConcerns concerns;
    private final DeadlineCalculator deadlines;
    private final CaseDeadlines caseDeadlines;
    private final ActionCatalogue actions;
    private final BallotBoxes boxes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRecorder(
            CaseFiles files,
            WorkItems items,
            CaseJournal journal,
            CaseContexts contexts,
            AttendanceService attendance,
            BallotValues ballotValues,
            CaseDocuments documents,
            BallotSecrets secrets,
            RoleResolver roles,
            CaseConcerns concerns,
            DeadlineCalculator deadlines,
            CaseDeadlines caseDeadlines,
            ActionCatalogue actions,
            BallotBoxes boxes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.items = items;
        this.journal = journal;
        this.contexts = contexts;
        this.attendance = attendance;
        this.ballotValues = ballotValues;
        this.documents = documents;
        this.secrets = secrets;
        this.roles = roles;
        this.concerns = concerns;
        this.deadlines = deadlines;
        this.caseDeadlines = caseDeadlines;
        this.actions = actions;
        this.boxes = boxes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void stepEntered(
            long caseId, String definitionId, String taskId, String stepId, @Nullable Integer instance) {
        CaseFile file = files.findById(caseId).orElseThrow();
        Step step = contexts.procedure(file).step(stepId);
        CaseContext context = contexts.of(file);
        keepWorkFromCandidates(file, stepId);
        RoleResolver.Resolved role = roles.resolve(
                step.role(), context.unit(), concerns.exclusion(file.id(), file.subject()), context.today());
        Optional<Map<String, Object>> entry = instance == null || step.each() == null
                ? Optional.empty()
                : instanceEntry(file.id(), contexts.procedure(file), step, instance);
        String label = entry.map(CaseRecorder::summary).orElse(null);
        boolean returned = instance == null && !step.anew() && items.existsByCaseIdAndStepId(caseId, stepId);
        var item = new WorkItem(
                file.id(), taskId, step, step.each() == null ? null : instance, label, role, returned, clock.instant());
        Optional.ofNullable(step.deadline())
                .flatMap(rule -> rule.limit().entryField())
                .flatMap(field -> entry.map(row -> row.get(field)))
                .ifPresent(day -> item.entryDue(LocalDate.parse(String.valueOf(day))));
        items.save(item);
        attendance.begin(file, item, step);
        events.publishEvent(new WorkItemOpened(file.id(), item.id(), role.key()));
        caseDeadlines.touched(file.id());
        journal.mayBeSeenBy(file.id(), role.key());
        journal.event(file.id(), CaseEventKind.STEP_ENTERED, stepId, null, null, label);
    }

    private void keepWorkFromCandidates(CaseFile file, String entered) {
        Procedure procedure = contexts.procedure(file);
        Set<String> steps = items.findByCaseIdOrderById(file.id().value()).stream()
                .filter(WorkItem::isOpen)
                .map(WorkItem::stepId)
                .collect(Collectors.toSet());
        steps.add(entered);
        concerns.keepWorkFrom(file.id(), secrets.toldBy(file, procedure, steps));
    }

    @Override
    public void stepCancelled(String taskId) {
        items.findByTaskId(taskId).filter(WorkItem::isOpen).ifPresent(item -> {
            item.cancel(clock.instant());
            boxes.stepIsOver(item.id());
            caseDeadlines.touched(item.caseId());
            journal.event(item.caseId(), CaseEventKind.STEP_CANCELLED, item.stepId(), null, null, null);
        });
    }

    @Override
    public void elementPassed(long caseId, String elementId) {
        journal.passed(new CaseId(caseId), elementId);
    }

    @Override
    public void timerFired(long caseId, String definitionId, String elementId) {
        journal.event(new CaseId(caseId), CaseEventKind.TIMER_FIRED, elementId, null, null, null);
    }

    @Override
    public void actionCalled(
            long caseId, String definitionId, String elementId, Function<String, @Nullable Object> flags) {
        CaseFile file = files.findById(caseId).orElseThrow();
        Procedure procedure = contexts.procedure(file);
        ActionTask task = procedure.model().actions().get(elementId);
        if (task == null) {
            throw new IllegalStateException("No action at " + elementId + " of " + definitionId);
        }
        Action action =
                actions.find(task.action()).orElseThrow(() -> new IllegalStateException("No action " + task.action()));
        Map<String, Object> inputs = new HashMap<>();
        task.inputs().forEach((input, source) -> (FlagSource.isFlag(source)
                        ? Optional.ofNullable(flags.apply(FlagSource.flagOf(source)))
                        : value(file, source))
                .ifPresent(value -> inputs.put(input, value)));
        action.run(contexts.of(file), inputs);
        journal.event(file.id(), CaseEventKind.ACTION_DONE, elementId, null, null, null);
        boolean tells = secrets.tells(file, procedure, elementId);
        audit.record(
                "procedure.action",
                "case:" + caseId,
                tells ? Map.of() : file.confidentiality().trace(Map.of("action", action.name(), "element", elementId)));
    }

    @Override
    public void ended(long caseId, String definitionId, String endEventId) {
        CaseFile file = files.findById(caseId).orElseThrow();
        if (file.isRunning() && contexts.procedure(file).model().ends().containsKey(endEventId)) {
            file.reached(endEventId);
        }
    }

    /** The end event reached last says how the case ended; where none says anything, it was completed. */
    @Override
    public void finished(long caseId) {
        CaseFile file = files.findById(caseId).orElseThrow();
        if (!file.isRunning()) {
            return;
        }
        String event = file.reachedEvent();
        String state = event == null
                ? "completed"
                : Objects.requireNonNull(contexts.procedure(file).model().ends().get(event));
        file.end(CaseState.valueOf(state.toUpperCase(Locale.ROOT)), event, clock.instant());
        caseDeadlines.touched(file.id());
        concerns.keepWorkFrom(file.id(), Set.of());
        journal.event(file.id(), CaseEventKind.ENDED, event, null, null, null);
        audit.record(
                "procedure.end",
                "case:" + caseId,
                file.confidentiality().trace(Map.of("state", state, "event", String.valueOf(event))));
        events.publishEvent(
                new CaseEnded(file.id(), file.procedureKey(), CaseState.valueOf(state.toUpperCase(Locale.ROOT))));
    }

    @Override
    public Instant after(long caseId, String limit, @Nullable String dateName) {
        CaseFile file = files.findById(caseId).orElseThrow();
        LocalDate from = dateName == null ? contexts.today() : date(file, dateName);
        // A limit that counts the same takes the timer along before this is committed, with its pauses and extensions.
        caseDeadlines.touched(file.id());
        return CaseDeadlines.end(deadlines
                .due(DeadlineSpec.parse(limit), from, contexts.today())
                .due()
                .day());
    }

    @Override
    public Instant on(long caseId, String dateName) {
        CaseFile file = files.findById(caseId).orElseThrow();
        return date(file, dateName).atStartOfDay(PortalClock.ZONE).toInstant();
    }

    private LocalDate date(CaseFile file, String name) {
        LocalDate day = contexts.dates(file).get(name);
        if (day == null) {
            throw new RuleViolationException(
                    "procedure.timer.no-date", contexts.procedure(file).dateName(name));
        }
        return day;
    }

    /** The entry of the repeated group that one of several parallel instances stands for. */
    Optional<Map<String, Object>> instanceEntry(CaseId caseId, Procedure procedure, Step step, int instance) {
        String group = step.each();
        if (group == null) {
            return Optional.empty();
        }
        for (Step earlier : procedure.model().steps().values()) {
            boolean hasGroup = earlier.form() != null
                    && procedure.form(earlier.form()).field(group).isPresent();
            if (hasGroup) {
                Object rows = journal.latestAnswers(caseId, earlier.id(), null)
                        .map(answers -> answers.get(group))
                        .orElse(null);
                if (rows instanceof List<?> list
                        && instance < list.size()
                        && list.get(instance) instanceof Map<?, ?> row) {
                    Map<String, Object> entry = new HashMap<>();
                    row.forEach((key, value) -> entry.put(String.valueOf(key), value));
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String summary(Map<String, Object> entry) {
        String text = String.join(
                " · ",
                Stream.of("person", "name", "fullName", "place", "organization")
                        .map(entry::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), 300));
    }

    /** Of several sources the first that has something. */
    private Optional<Object> value(CaseFile file, String sources) {
        return sources.startsWith("'")
                ? only(file, sources)
                : Stream.of(sources.split("\\|"))
                        .flatMap(source -> only(file, source.strip()).stream())
                        .findFirst();
    }

    private Optional<Object> only(CaseFile file, String source) {
        if (source.startsWith("'")) {
            return Optional.of(source.substring(1, source.length() - 1));
        }
        if (BallotValues.understands(source)) {
            return ballotValues.value(file, source);
        }
        if (source.startsWith(DATE)) {
            return Optional.ofNullable(contexts.dates(file).get(source.substring(DATE.length())));
        }
        if (CaseDocuments.isSource(source)) {
            return documents.value(file.id(), source);
        }
        String[] parts = source.split("\\.");
        return journal.latestAnswers(file.id(), parts[0], null).map(answers -> answers.get(parts[1]));
    }
}
