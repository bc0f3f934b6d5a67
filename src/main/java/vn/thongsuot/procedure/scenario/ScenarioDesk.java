package vn.thongsuot.procedure.scenario;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.casefile.CaseCommands;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.DeadlineService;
import vn.thongsuot.procedure.casefile.PaperService;
import vn.thongsuot.procedure.casefile.PaperView;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.scenario.Scenario.Entry;

/** What a play does with the portal, as the person it acts as at the moment, and what it looks up beside it. */
@Component
@Profile("scenario")
class ScenarioDesk {

    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final StartService starts;
    private final StepService steps;
    private final CaseService cases;
    private final CaseCommands commands;
    private final PaperService papers;
    private final DeadlineService deadlines;
    private final ScenarioMeetings meetings;
    private final TimeTravel time;
    private final WorkingCalendar calendar;
    private final OrganizationDirectory organization;
    private final ObjectProvider<ScenarioFact> facts;
    private final JdbcClient database;
    private final Clock clock;

    ScenarioDesk(
            StartService starts,
            StepService steps,
            CaseService cases,
            CaseCommands commands,
            PaperService papers,
            DeadlineService deadlines,
            ScenarioMeetings meetings,
            TimeTravel time,
            WorkingCalendar calendar,
            OrganizationDirectory organization,
            ObjectProvider<ScenarioFact> facts,
            JdbcClient database,
            Clock clock) {
        this.starts = starts;
        this.steps = steps;
        this.cases = cases;
        this.commands = commands;
        this.papers = papers;
        this.deadlines = deadlines;
        this.meetings = meetings;
        this.time = time;
        this.calendar = calendar;
        this.organization = organization;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /** In the order in which they were made, read one by one. */
    Stream<UnitSummary> units(UnitKind kind) {
        return database
                .sql("select id from organization_unit where kind = :kind and valid_to is null order by id limit 300")
                .param("kind", kind.name())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list()
                .stream()
                .map(organization::requireUnit);
    }

    CaseId start(String procedure, UnitId unit, Map<String, Object> answers) {
        return starts.start(procedure, unit, answers);
    }

    void complete(WorkItemId item, Entry entry, Map<String, Object> answers, ScenarioValues values) {
        addPapers(item, Objects.requireNonNullElse(entry.get("papers"), "all"));
        BallotTask ballot = steps.open(item).ballot();
        if (ballot != null && ballot.amongSummoned()) {
            meetings.summon(item, ballot.rule(), entry.get("summoned"), values);
        }
        StepView view = steps.open(item);
        String outcome = entry.text("outcome");
        boolean vote = outcome == null && view.ballot() != null;
        if (outcome == null && !vote) {
            outcome = expectedOutcome(view);
        }
        steps.complete(
                item,
                new Completion(
                        view.version(),
                        answers(view, answers),
                        outcome,
                        entry.text("reason"),
                        entry.text("returnTo"),
                        vote
                                ? ScenarioBallots.report(
                                        Objects.requireNonNull(view.ballot()), entry.get("ballot"), values)
                                : null,
                        vote
                                ? ScenarioBallots.team(
                                        Objects.requireNonNull(view.ballot()), entry.get("ballot"), values)
                                : null,
                        ScenarioDocuments.draft(view.document(), entry.get("document"))));
    }

    /** As a browser hands it in: with what the form only shows, unless the scenario tries to say otherwise. */
    private static Map<String, Object> answers(StepView view, Map<String, Object> given) {
        FormSchema form = view.form();
        if (form == null) {
            return Map.of();
        }
        Map<String, Object> answers = new HashMap<>(given);
        form.fields().stream()
                .map(FormField::common)
                .filter(field -> field.readOnly() && view.answers().get(field.key()) != null)
                .forEach(
                        field -> answers.putIfAbsent(field.key(), view.answers().get(field.key())));
        return answers;
    }

    void send(CaseId caseId, String message, @Nullable String reason) {
        commands.send(caseId, message, reason);
    }

    /** @param name of a limit of the case, or the step that has one */
    void extend(CaseId caseId, String name, int amount, String reason) {
        long limit = database.sql("""
                        select d.id from procedure_case_deadline d
                        left join procedure_work_item w on w.id = d.work_item_id and w.state = 'OPEN'
                        where d.case_id = :caseId and d.closed_on is null and coalesce(d.name, w.step_id) = :name
                        order by d.id desc limit 1
                        """)
                .param("caseId", caseId.value())
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new ScenarioMismatch(
                        Texts.t("procedure.scenario.expected.limit", name), Texts.t("procedure.scenario.none")));
        deadlines.extend(caseId, limit, amount, reason);
    }

    LocalDate date(CaseId caseId, String name) {
        Map<String, LocalDate> dates = cases.view(caseId).dates();
        LocalDate day = dates.get(name);
        if (day == null) {
            throw new ScenarioMismatch(
                    Texts.t("procedure.scenario.expected.date", name), String.join(", ", dates.keySet()));
        }
        return day;
    }

    void passTo(LocalDate day) {
        time.passTo(day);
    }

    void pass(int amount, String unit) {
        LocalDate today = LocalDate.now(clock);
        time.passTo(
                switch (unit) {
                    case "working day" -> calendar.plusWorkingDays(today, amount);
                    case "day" -> today.plusDays(amount);
                    case "week" -> today.plusWeeks(amount);
                    case "year" -> today.plusYears(amount);
                    default -> today.plusMonths(amount);
                });
    }

    void expect(CaseId caseId, Map<String, Object> expected, ScenarioValues values) {
        expected.forEach((what, value) -> {
            switch (what) {
                case "open" ->
                    ScenarioChecks.sameEntries(
                            Texts.t("procedure.scenario.what.open"), strings(value), openSteps(caseId));
                case "late" ->
                    ScenarioChecks.sameEntries(
                            Texts.t("procedure.scenario.what.late"), strings(value), lateSteps(caseId));
                case "opened" ->
                    ScenarioChecks.sameEntries(
                            Texts.t("procedure.scenario.what.opened"), strings(value), openedBy(caseId));
                case "ended" ->
                    ScenarioChecks.same(
                            Texts.t("procedure.scenario.what.state"), String.valueOf(value), stateOf(caseId));
                default -> fact(caseId, what, value, values);
            }
        });
    }

    private void fact(CaseId caseId, String what, @Nullable Object value, ScenarioValues values) {
        ScenarioFact fact = facts.stream()
                .filter(candidate -> candidate.name().equals(what))
                .findFirst()
                .orElseThrow(() -> ScenarioMismatch.unreadable(
                        what,
                        Texts.t(
                                "procedure.scenario.expected.fact",
                                String.join(
                                        ", ",
                                        facts.stream()
                                                .map(ScenarioFact::name)
                                                .sorted()
                                                .toList()))));
        Map<String, Object> of = new LinkedHashMap<>();
        Object is = value;
        if (value instanceof Map<?, ?> map) {
            Scenario.mapOf(values.resolved(map)).forEach(of::put);
            is = of.remove("is");
        } else if (value != null) {
            is = values.resolved(value);
        }
        String found = fact.found(context(caseId), of);
        String wanted = String.valueOf(is);
        if (!wanted.equals(found)) {
            ScenarioChecks.same(
                    what + (of.isEmpty() ? "" : " " + ((Map<?, ?>) Objects.requireNonNull(value)).toString()),
                    values.nameOf(wanted).orElse(wanted),
                    values.nameOf(found).orElse(found));
        }
    }

    void requireStillOpen(WorkItemId item, String step) {
        boolean open = database.sql("select count(*) from procedure_work_item where id = :id and state = 'OPEN'")
                        .param("id", item.value())
                        .query(Integer.class)
                        .single()
                > 0;
        ScenarioChecks.same(step, Texts.t("procedure.scenario.open"), open ? Texts.t("procedure.scenario.open") : "–");
    }

    WorkItemId openItem(CaseId caseId, String step, @Nullable Integer instance) {
        return database.sql("""
                        select id from procedure_work_item
                        where case_id = :caseId and step_id = :step and state = 'OPEN'
                          and (:instance is null or instance_index = :instance) order by id limit 1
                        """)
                .param("caseId", caseId.value())
                .param("step", step)
                .param("instance", instance == null ? null : instance - 1)
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new ScenarioMismatch(
                        Texts.t("procedure.scenario.expected.open", step),
                        Texts.t(
                                "procedure.scenario.compare",
                                Texts.t("procedure.scenario.what.open"),
                                openSteps(caseId).isEmpty()
                                        ? Texts.t("procedure.scenario.none")
                                        : String.join(", ", openSteps(caseId)))));
    }

    String keyOf(WorkItemId item) {
        return database.sql("select candidate_key from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(String.class)
                .single();
    }

    void addPapers(WorkItemId item, Object which) {
        for (PaperView paper : steps.open(item).papers()) {
            boolean there = paper.files().stream().anyMatch(file -> !file.expired());
            boolean wanted = which instanceof List<?> keys
                    ? keys.contains(paper.key())
                    : "all".equals(which) && paper.required() && !there;
            if (wanted) {
                papers.add(
                        item,
                        paper.key(),
                        paper.key() + ".pdf",
                        new ByteArrayInputStream(PAPER),
                        PAPER.length,
                        LocalDate.now(clock),
                        null);
            }
        }
    }

    private static String expectedOutcome(StepView view) {
        List<Outcome> outcomes = view.step().outcomes();
        return outcomes.stream()
                .filter(Outcome::primary)
                .findFirst()
                .or(() ->
                        outcomes.stream().filter(outcome -> !outcome.negative()).findFirst())
                .orElseThrow()
                .name();
    }

    private CaseContext context(CaseId caseId) {
        return database.sql("select procedure_key, unit_id, subject_id from procedure_case where id = :id")
                .param("id", caseId.value())
                .query((row, number) -> new CaseContext(
                        caseId,
                        row.getString("procedure_key"),
                        organization.requireUnit(new UnitId(row.getLong("unit_id"))),
                        row.getObject("subject_id") == null ? null : new PersonId(row.getLong("subject_id")),
                        LocalDate.now(clock)))
                .single();
    }

    UnitSummary unitOf(CaseId caseId) {
        return context(caseId).unit();
    }

    /** The latest case of a procedure among those that steps of this one began, and steps of those. */
    CaseId opened(CaseId caseId, String procedure) {
        return database.sql("""
                        with recursive chain (id) as (
                            select cast(:caseId as unsigned)
                            union
                            select l.to_case from chain k join procedure_case_link l on l.from_case = k.id and l.opened
                        )
                        select c.id from procedure_case c join chain k on k.id = c.id
                        where c.procedure_key = :procedure and c.id <> :caseId order by c.id desc limit 1
                        """)
                .param("caseId", caseId.value())
                .param("procedure", procedure)
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new ScenarioMismatch(
                        Texts.t("procedure.scenario.expected.opened", procedure),
                        Texts.t(
                                "procedure.scenario.compare",
                                Texts.t("procedure.scenario.what.opened"),
                                openedBy(caseId).isEmpty()
                                        ? Texts.t("procedure.scenario.none")
                                        : String.join(", ", openedBy(caseId)))));
    }

    private List<String> openedBy(CaseId caseId) {
        return database.sql("""
                        select c.procedure_key from procedure_case_link l join procedure_case c on c.id = l.to_case
                        where l.from_case = :caseId and l.opened order by l.id
                        """)
                .param("caseId", caseId.value())
                .query(String.class)
                .list();
    }

    private String stateOf(CaseId caseId) {
        return database.sql("select state from procedure_case where id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .single()
                .toLowerCase(Locale.ROOT);
    }

    private List<String> openSteps(CaseId caseId) {
        return database.sql("select step_id from procedure_work_item where case_id = :caseId and state = 'OPEN'")
                .param("caseId", caseId.value())
                .query(String.class)
                .list();
    }

    private List<String> lateSteps(CaseId caseId) {
        return database.sql("""
                        select distinct step_id from procedure_work_item
                        where case_id = :caseId and state = 'OPEN' and due_on < :today
                        """)
                .param("caseId", caseId.value())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private static List<String> strings(@Nullable Object written) {
        List<String> strings = new ArrayList<>();
        if (written instanceof List<?> list) {
            list.forEach(entry -> strings.add(String.valueOf(entry)));
        } else if (written != null) {
            strings.add(String.valueOf(written));
        }
        return strings;
    }
}
