package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.PaperService;
import vn.thongsuot.procedure.casefile.PaperView;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.testing.Acting;

/** Plays scenarios on the real portal: services, engine, database; each step by a person who holds its role. */
@Component
class ScenarioPlayer {

    private static final Pattern RELATIVE_DAY = Pattern.compile("today(?:\\s*([+-])\\s*(\\d+)\\s*(days?|months?))?");
    private static final Pattern LENGTH = Pattern.compile("(\\d+)\\s+(working days?|days?|months?)");
    private static final Pattern SUM = Pattern.compile("(\\w+)(?:\\s*([+-])\\s*(\\d+))?|(-?\\d+)");
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final StartService starts;
    private final StepService steps;
    private final CaseService cases;
    private final PaperService papers;
    private final TimeTravel time;
    private final PortalClock clock;
    private final ProcedureEngine engine;
    private final WorkingCalendar calendar;
    private final OrganizationDirectory organization;
    private final RoleResolver roles;
    private final ScenarioPeople people;
    private final Acting acting;
    private final JdbcClient database;

    ScenarioPlayer(
            StartService starts,
            StepService steps,
            CaseService cases,
            PaperService papers,
            TimeTravel time,
            PortalClock clock,
            ProcedureEngine engine,
            WorkingCalendar calendar,
            OrganizationDirectory organization,
            RoleResolver roles,
            ScenarioPeople people,
            Acting acting,
            JdbcClient database) {
        this.starts = starts;
        this.steps = steps;
        this.cases = cases;
        this.papers = papers;
        this.time = time;
        this.clock = clock;
        this.engine = engine;
        this.calendar = calendar;
        this.organization = organization;
        this.roles = roles;
        this.people = people;
        this.acting = acting;
        this.database = database;
    }

    /** One run of one scenario. */
    private final class Play {

        private final String procedure;
        private final Map<String, Scenario> scenarios;
        private final UnitSummary unit;
        private final Map<String, PersonId> cast;
        private CaseId caseId;

        Play(String procedure, Map<String, Scenario> scenarios, String unitKind) {
            this.procedure = procedure;
            this.scenarios = scenarios;
            this.unit = people.unit(unitKind);
            this.cast = people.cast(unit, today());
        }

        void play(Scenario scenario) {
            scenario.refusedStarts().forEach(this::refusedStart);
            begin(scenario);
            for (Map<String, Object> entry : scenario.steps()) {
                play(entry);
            }
        }

        private void begin(Scenario scenario) {
            scenario.after().ifPresent(after -> {
                Scenario earlier = scenarios.get(String.valueOf(after.get("scenario")));
                begin(earlier);
                through(earlier, null, String.valueOf(after.get("reaching")), true);
            });
            scenario.start().ifPresent(start -> caseId = start(start));
        }

        private void play(Map<String, Object> entry) {
            if (entry.containsKey("step")) {
                step(entry);
            } else if (entry.containsKey("passTime")) {
                passTime(entry.get("passTime"));
            } else if (entry.containsKey("message")) {
                message(entry);
            } else if (entry.containsKey("through")) {
                Map<String, Object> through = Scenario.map(entry.get("through"));
                through(
                        scenarios.get(String.valueOf(through.get("scenario"))),
                        (String) through.get("from"),
                        (String) through.get("reaching"),
                        false);
            } else if (entry.containsKey("expect")) {
                expect(Scenario.map(entry.get("expect")));
            } else {
                throw new IllegalArgumentException("Not an entry of a scenario: " + entry);
            }
        }

        /** Plays entries of another scenario, those that it takes from others itself included. */
        private void through(Scenario other, String from, String reaching, boolean expectations) {
            cut(flat(other, expectations), from, reaching).forEach(this::play);
        }

        private List<Map<String, Object>> flat(Scenario scenario, boolean expectations) {
            List<Map<String, Object>> flat = new ArrayList<>();
            for (Map<String, Object> entry : scenario.steps()) {
                if (entry.containsKey("through")) {
                    Map<String, Object> through = Scenario.map(entry.get("through"));
                    flat.addAll(cut(
                            flat(scenarios.get(String.valueOf(through.get("scenario"))), false),
                            (String) through.get("from"),
                            (String) through.get("reaching")));
                } else if (expectations || !entry.containsKey("expect")) {
                    flat.add(entry);
                }
            }
            return flat;
        }

        private static List<Map<String, Object>> cut(List<Map<String, Object>> entries, String from, String reaching) {
            List<String> steps =
                    entries.stream().map(entry -> (String) entry.get("step")).toList();
            int first = from == null ? 0 : steps.indexOf(from);
            int last = reaching == null
                    ? entries.size()
                    : first + steps.subList(first, steps.size()).indexOf(reaching);
            return entries.subList(first, last);
        }

        private CaseId start(Map<String, Object> start) {
            Map<String, Object> answers = answers("start", start.get("answers"));
            return as(
                    String.valueOf(start.getOrDefault("by", "cell.secretary")),
                    () -> starts.start(procedure, unit.id(), answers));
        }

        private void refusedStart(Map<String, Object> start) {
            assertRefused("start", start.get("refused"), () -> start(start));
        }

        private void step(Map<String, Object> entry) {
            String step = String.valueOf(entry.get("step"));
            WorkItemId item = openItem(step, (Integer) entry.get("instance"));
            Supplier<Object> completing = () -> {
                complete(item, step, entry);
                return null;
            };
            String by = (String) entry.get("by");
            Supplier<Object> acted = () -> by == null ? acting.as(holder(keyOf(item)), completing) : as(by, completing);
            if (entry.containsKey("refused")) {
                assertRefused(step, entry.get("refused"), acted);
                assertThat(openSteps()).as("%s stays open", step).contains(step);
            } else {
                acted.get();
            }
        }

        private void complete(WorkItemId item, String step, Map<String, Object> entry) {
            StepView view = steps.open(item);
            addPapers(view, entry.getOrDefault("papers", "all"));
            String outcome = (String) entry.get("outcome");
            boolean vote = outcome == null && view.ballot() != null;
            if (outcome == null && !vote) {
                outcome = expectedOutcome(view);
            }
            StepView current = steps.open(item);
            steps.complete(
                    item,
                    new Completion(
                            current.version(),
                            view.step().form() == null ? Map.of() : answers(step, entry.get("answers")),
                            outcome,
                            (String) entry.get("reason"),
                            (String) entry.get("returnTo"),
                            vote ? report(view.ballot(), entry.get("ballot")) : null,
                            null));
        }

        private void message(Map<String, Object> entry) {
            Supplier<Object> sending = () -> as(String.valueOf(entry.get("by")), () -> {
                cases.command(caseId, String.valueOf(entry.get("message")), (String) entry.get("reason"));
                return null;
            });
            if (entry.containsKey("refused")) {
                assertRefused(String.valueOf(entry.get("message")), entry.get("refused"), sending);
            } else {
                sending.get();
            }
        }

        private void passTime(Object length) {
            LocalDate today = today();
            if (length instanceof Map<?, ?> until) {
                String date = String.valueOf(until.get("until"));
                LocalDate day =
                        as("cell.secretary", () -> cases.view(caseId).dates().get(date));
                time.passTo(Objects.requireNonNull(day, "no date " + date).plusDays(1));
                return;
            }
            Matcher written = LENGTH.matcher(String.valueOf(length));
            assertThat(written.matches()).as("%s", length).isTrue();
            int amount = Integer.parseInt(written.group(1));
            time.passTo(
                    switch (written.group(2).replaceAll("s$", "")) {
                        case "working day" -> calendar.plusWorkingDays(today, amount);
                        case "day" -> today.plusDays(amount);
                        default -> today.plusMonths(amount);
                    });
        }

        private void expect(Map<String, Object> expected) {
            if (expected.containsKey("open")) {
                List<String> open = strings(expected.get("open"));
                assertThat(openSteps()).as("open steps").containsExactlyInAnyOrderElementsOf(open);
            }
            if (expected.containsKey("ended")) {
                assertThat(database.sql("select state from procedure_case where id = :id")
                                .param("id", caseId.value())
                                .query(String.class)
                                .single()
                                .toLowerCase(Locale.ROOT))
                        .as("state of the case")
                        .isEqualTo(expected.get("ended"));
            }
            if (expected.containsKey("member")) {
                assertThat(people.membership(subject())).as("membership").isEqualTo(expected.get("member"));
            }
            if (expected.containsKey("late")) {
                List<String> late = expected.get("late") instanceof String step ? List.of(step) : List.of();
                assertThat(lateSteps()).as("late steps").containsExactlyInAnyOrderElementsOf(late);
            }
        }

        private Map<String, Object> answers(String step, Object differences) {
            Map<String, Object> defaults = scenarios.get(Scenario.DEFAULTS).content();
            Map<String, Object> merged = Scenario.over(Scenario.map(defaults.get(step)), differences);
            Map<String, Object> answers = new LinkedHashMap<>();
            merged.forEach((key, value) -> {
                if (value != null) {
                    answers.put(key, resolved(value));
                }
            });
            return answers;
        }

        private Object resolved(Object value) {
            return switch (value) {
                case String text
                when cast.containsKey(text) -> String.valueOf(cast.get(text).value());
                case String text when "newNumber".equals(text) -> people.newNumber();
                case String text
                when RELATIVE_DAY.matcher(text).matches() -> day(text).toString();
                case List<?> list -> list.stream().map(this::resolved).toList();
                case Map<?, ?> map -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    map.forEach((key, entry) -> row.put(String.valueOf(key), resolved(entry)));
                    yield row;
                }
                case null, default -> value;
            };
        }

        private PersonId subject() {
            return database.sql("select subject_id from procedure_case where id = :id")
                    .param("id", caseId.value())
                    .query((row, number) -> new PersonId(row.getLong(1)))
                    .single();
        }

        private WorkItemId openItem(String step, Integer instance) {
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
                    .orElseThrow(() -> new AssertionError(step + " is not open, but " + openSteps()));
        }

        private List<String> openSteps() {
            return database.sql("select step_id from procedure_work_item where case_id = :caseId and state = 'OPEN'")
                    .param("caseId", caseId.value())
                    .query(String.class)
                    .list();
        }

        private List<String> lateSteps() {
            return database
                    .sql("""
                            select step_id from procedure_work_item
                            where case_id = :caseId and state = 'OPEN' and due_on < :today
                            """)
                    .param("caseId", caseId.value())
                    .param("today", today())
                    .query(String.class)
                    .list()
                    .stream()
                    .distinct()
                    .toList();
        }

        private <T> T as(String role, Supplier<T> work) {
            return acting.as(
                    holder(roles.inUnitOf(role, unit, false).orElseThrow().key()), work);
        }
    }

    /** The answers with which a step is valid today; only for steps that name nobody. */
    Map<String, Object> defaultAnswers(String procedure, String step) {
        Map<String, Scenario> scenarios = Scenario.readAll(Path.of("bpmn", procedure));
        return new Play(procedure, scenarios, "cell").answers(step, null);
    }

    /** Brings the papers a step requires, by a person who holds its role. */
    void addRequiredPapers(WorkItemId item) {
        acting.as(holder(keyOf(item)), () -> {
            addPapers(steps.open(item), "all");
            return null;
        });
    }

    void play(String procedure, Map<String, Scenario> scenarios, Scenario scenario) {
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
        new Play(procedure, scenarios, unitOf(scenario, scenarios)).play(scenario);
    }

    private static String unitOf(Scenario scenario, Map<String, Scenario> scenarios) {
        return scenario.unit()
                .or(() -> scenario.after()
                        .map(after -> unitOf(scenarios.get(String.valueOf(after.get("scenario"))), scenarios)))
                .orElse("cell");
    }

    private void addPapers(StepView view, Object which) {
        for (PaperView paper : view.papers()) {
            boolean there = paper.files().stream().anyMatch(file -> !file.expired());
            boolean wanted = which instanceof List<?> keys
                    ? keys.contains(paper.key())
                    : "all".equals(which) && paper.required() && !there;
            if (wanted) {
                papers.add(
                        view.id(),
                        paper.key(),
                        paper.key() + ".pdf",
                        new ByteArrayInputStream(PAPER),
                        PAPER.length,
                        today(),
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

    private static BallotReport report(BallotTask task, Object written) {
        Map<String, Object> said = written == null ? Map.of() : Scenario.map(written);
        int all = task.electorate().members();
        Map<String, Integer> known = new LinkedHashMap<>();
        known.put("all", all);
        int needed = task.rule().threshold().needed(all);
        known.put("needed", needed);
        known.put("below", needed - 1);
        int present = number(said.getOrDefault("present", "all"), known);
        known.put("present", present);
        int issued = number(said.getOrDefault("issued", "present"), known);
        known.put("issued", issued);
        int collected = number(said.getOrDefault("collected", "issued"), known);
        known.put("collected", collected);
        int valid = number(said.getOrDefault("valid", "collected"), known);
        known.put("valid", valid);
        known.put("all", Math.min(all, valid));
        int inFavour = number(said.getOrDefault("inFavour", "all"), known);
        known.put("inFavour", inFavour);
        known.put("rest", valid - inFavour);
        int against = number(said.getOrDefault("against", "rest"), known);
        return new BallotReport(
                null, null, present, issued, collected, valid, collected - valid, inFavour, against, null);
    }

    private static int number(Object written, Map<String, Integer> known) {
        Matcher sum = SUM.matcher(String.valueOf(written).strip());
        assertThat(sum.matches()).as("%s", written).isTrue();
        if (sum.group(4) != null) {
            return Integer.parseInt(sum.group(4));
        }
        int base = known.containsKey(sum.group(1)) ? known.get(sum.group(1)) : Integer.parseInt(sum.group(1));
        int more = sum.group(3) == null ? 0 : Integer.parseInt(sum.group(3));
        return "-".equals(sum.group(2)) ? base - more : base + more;
    }

    private void assertRefused(String what, Object expected, Supplier<?> work) {
        Throwable thrown = catchThrowable(work::get);
        assertThat(thrown).as("%s is refused", what).isInstanceOf(DomainException.class);
        if (expected instanceof String key) {
            assertThat(((DomainException) thrown).messageKey()).isEqualTo(key);
            return;
        }
        assertThat(thrown).isInstanceOf(RuleViolationException.class);
        List<Violation> violations = ((RuleViolationException) thrown).violations();
        Map<String, String> found = violations.stream()
                .collect(Collectors.toMap(
                        violation -> String.valueOf(violation.field()),
                        Violation::messageKey,
                        (first, second) -> first));
        Map<String, Object> wanted = Scenario.map(expected);
        assertThat(found)
                .as("violations at %s", what)
                .containsAllEntriesOf(wanted.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
    }

    private String keyOf(WorkItemId item) {
        return database.sql("select candidate_key from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(String.class)
                .single();
    }

    private PersonId holder(String key) {
        UnitId unit = new UnitId(Long.parseLong(key.substring(key.indexOf('@') + 1)));
        return organization.allHolders(unit, today()).stream()
                .map(Holder::personId)
                .filter(person ->
                        Roles.keysOf(organization.positionsOf(person, today())).contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has " + key));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(String written) {
        Matcher parts = RELATIVE_DAY.matcher(written);
        if (!parts.matches() || parts.group(1) == null) {
            return today();
        }
        int amount = Integer.parseInt(parts.group(2)) * ("-".equals(parts.group(1)) ? -1 : 1);
        return parts.group(3).startsWith("month") ? today().plusMonths(amount) : today().plusDays(amount);
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        ((List<?>) list).forEach(entry -> strings.add(String.valueOf(entry)));
        return strings;
    }
}
