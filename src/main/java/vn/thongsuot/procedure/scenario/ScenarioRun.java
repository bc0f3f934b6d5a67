package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.scenario.Scenario.Entry;

/** One run of one scenario. */
final class ScenarioRun {

    private static final String IN = "in";
    private static final Pattern LENGTH = Pattern.compile("(\\d+)\\s+(working day|day|week|month|year)s?");

    private final ScenarioFolder folder;
    private final Procedure procedure;
    private final UnitSummary unit;
    private final ScenarioValues values;
    private final ScenarioDesk desk;
    private final ScenarioActors actors;
    private final BiFunction<String, CaseId, ScenarioRun> others;
    private final Map<CaseId, ScenarioRun> inside = new HashMap<>();
    private final List<CaseId> cases = new ArrayList<>();
    private final Deque<Entry> via = new ArrayDeque<>();
    private @Nullable Entry current;
    private int played;

    /** @param others goes on in a case of another procedure */
    ScenarioRun(
            ScenarioFolder folder,
            Procedure procedure,
            UnitSummary unit,
            ScenarioValues values,
            ScenarioDesk desk,
            ScenarioActors actors,
            BiFunction<String, CaseId, ScenarioRun> others) {
        this.folder = folder;
        this.procedure = procedure;
        this.unit = unit;
        this.values = values;
        this.desk = desk;
        this.actors = actors;
        this.others = others;
    }

    /** In a case that is already there. */
    ScenarioRun at(CaseId caseId) {
        cases.add(caseId);
        return this;
    }

    ScenarioPlay play(Scenario scenario) {
        ScenarioPlay.Failure failure = null;
        try {
            for (Entry refused : scenario.refusedStarts()) {
                current = refused;
                ScenarioChecks.refused(refused.get("refused"), () -> start(refused.content()));
                played++;
            }
            current = null;
            begin(scenario);
            scenario.steps().forEach(this::play);
        } catch (ScenarioMismatch mismatch) {
            failure = failure(mismatch.expected(), mismatch.found(), mismatch);
        } catch (DomainException refused) {
            failure =
                    failure(Texts.t("procedure.scenario.expected.possible"), ScenarioChecks.describe(refused), refused);
        } catch (RuntimeException broken) {
            failure = failure(
                    Texts.t("procedure.scenario.expected.possible"),
                    Texts.t("procedure.scenario.found.broken", String.valueOf(broken)),
                    broken);
        }
        return new ScenarioPlay(scenario, List.copyOf(cases), played, failure);
    }

    private ScenarioPlay.Failure failure(String expected, String found, Throwable cause) {
        return new ScenarioPlay.Failure(current, List.copyOf(via), expected, found, cause);
    }

    Map<String, Object> answers(String step, @Nullable Object differences) {
        return values.answers(folder.defaults().get(step), differences);
    }

    private void begin(Scenario scenario) {
        scenario.after().ifPresent(after -> {
            Scenario earlier = folder.scenario((String) after.get("scenario"));
            begin(earlier);
            cut(flat(earlier, true), null, (String) after.get("reaching")).forEach(this::play);
        });
        scenario.start().ifPresent(start -> cases.add(start(start)));
    }

    private void play(Entry entry) {
        current = entry;
        if (entry.has(IN)) {
            inside(entry.text(IN)).play(entry.without(IN));
        } else if (entry.has("step")) {
            step(entry);
        } else if (entry.has("passTime")) {
            passTime(entry.get("passTime"));
        } else if (entry.has("message")) {
            message(entry);
        } else if (entry.has("extend")) {
            extend(entry);
        } else if (entry.has("through")) {
            Map<String, Object> through = entry.map("through");
            List<Entry> entries = cut(
                    flat(folder.scenario((String) through.get("scenario")), false),
                    (String) through.get("from"),
                    (String) through.get("reaching"));
            via.addLast(entry);
            entries.forEach(this::play);
            via.removeLast();
        } else if (entry.has("expect")) {
            desk.expect(caseId(), entry.map("expect"), values);
        } else {
            throw ScenarioMismatch.unreadable(entry.content(), Texts.t("procedure.scenario.expected.entry"));
        }
        played++;
    }

    /** Everything a scenario plays, entries taken from others included; expectations of others are left out. */
    private List<Entry> flat(Scenario scenario, boolean expectations) {
        List<Entry> flat = new ArrayList<>();
        for (Entry entry : scenario.steps()) {
            if (entry.has("through") && !entry.has(IN)) {
                Map<String, Object> through = entry.map("through");
                flat.addAll(cut(
                        flat(folder.scenario((String) through.get("scenario")), false),
                        (String) through.get("from"),
                        (String) through.get("reaching")));
            } else if (expectations || !entry.has("expect")) {
                flat.add(entry);
            }
        }
        return flat;
    }

    private static List<Entry> cut(List<Entry> entries, @Nullable String from, @Nullable String reaching) {
        List<String> steps =
                entries.stream().map(entry -> String.valueOf(entry.get("step"))).toList();
        int first = from == null ? 0 : steps.indexOf(from);
        if (first < 0) {
            throw ScenarioMismatch.unreadable(from, Texts.t("procedure.scenario.expected.step-there"));
        }
        int last = reaching == null
                ? entries.size()
                : first + steps.subList(first, steps.size()).indexOf(reaching);
        if (last < first) {
            throw ScenarioMismatch.unreadable(reaching, Texts.t("procedure.scenario.expected.step-there"));
        }
        return entries.subList(first, last);
    }

    /** The latest case of the procedure that this one led to. */
    private ScenarioRun inside(@Nullable String procedureKey) {
        CaseId opened = desk.opened(caseId(), String.valueOf(procedureKey));
        return inside.computeIfAbsent(opened, id -> others.apply(String.valueOf(procedureKey), id));
    }

    private CaseId start(Map<String, Object> start) {
        Map<String, Object> answers = answers("start", start.get("answers"));
        return actors.inRole(
                String.valueOf(start.getOrDefault("by", starter())),
                unit,
                () -> desk.start(procedure.key(), unit.id(), answers));
    }

    private void step(Entry entry) {
        String step = String.valueOf(entry.get("step"));
        if (!procedure.model().steps().containsKey(step)) {
            throw ScenarioMismatch.unreadable(step, Texts.t("procedure.scenario.expected.step-of-model"));
        }
        WorkItemId item = desk.openItem(caseId(), step, (Integer) entry.get("instance"));
        Supplier<WorkItemId> completing = () -> {
            desk.complete(item, entry, answers(step, entry.get("answers")), values);
            return item;
        };
        String by = entry.text("by");
        Runnable acted = () -> {
            if (by != null) {
                by(by, completing);
                return;
            }
            actors.as(
                    actors.holdersOf(desk.keyOf(item)).stream()
                            .findFirst()
                            .orElseThrow(() -> ScenarioMismatch.nobody(desk.keyOf(item))),
                    completing);
        };
        if (entry.has("refused")) {
            ScenarioChecks.refused(entry.get("refused"), acted);
            desk.requireStillOpen(item, step);
        } else {
            acted.run();
        }
    }

    /** A name of the cast is that very person, anything else a role. */
    private <T> void by(String who, Supplier<T> work) {
        if (values.isCast(who)) {
            actors.as(new PersonId(Long.parseLong(String.valueOf(values.resolved(who)))), work);
        } else {
            actors.inRole(who, unit, work);
        }
    }

    private void message(Entry entry) {
        Runnable sending = () -> by(entry.has("by") ? String.valueOf(entry.text("by")) : starter(), () -> {
            desk.send(caseId(), String.valueOf(entry.get("message")), entry.text("reason"));
            return caseId();
        });
        if (entry.has("refused")) {
            ScenarioChecks.refused(entry.get("refused"), sending);
        } else {
            sending.run();
        }
    }

    private void extend(Entry entry) {
        Runnable extending = () -> actors.inRole(String.valueOf(entry.text("by")), unit, () -> {
            desk.extend(
                    caseId(),
                    String.valueOf(entry.get("extend")),
                    Integer.parseInt(String.valueOf(entry.get("amount"))),
                    Objects.requireNonNullElse(entry.text("reason"), ""));
            return caseId();
        });
        if (entry.has("refused")) {
            ScenarioChecks.refused(entry.get("refused"), extending);
        } else {
            extending.run();
        }
    }

    private void passTime(@Nullable Object length) {
        if (length instanceof Map<?, ?> until) {
            String name = String.valueOf(until.get("until"));
            LocalDate day = actors.inRole(starter(), unit, () -> desk.date(caseId(), name));
            desk.passTo(day.plusDays(1));
            return;
        }
        Matcher written = LENGTH.matcher(String.valueOf(length));
        if (!written.matches()) {
            throw ScenarioMismatch.unreadable(length, Texts.t("procedure.scenario.expected.length"));
        }
        desk.pass(Integer.parseInt(written.group(1)), Objects.requireNonNull(written.group(2)));
    }

    private String starter() {
        return procedure.sheet().start().roles().getFirst();
    }

    private CaseId caseId() {
        if (cases.isEmpty()) {
            throw ScenarioMismatch.unreadable(folder.procedure(), Texts.t("procedure.scenario.expected.case"));
        }
        return cases.getLast();
    }
}
