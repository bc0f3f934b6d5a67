package vn.thongsuot.procedure.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.engine.ProcedureEngine;

/**
 * Plays scenarios on the real portal: services, engine, database; each step by a person who holds its role. A play begins in
 * the present, unless it is to begin later, and leaves the clock where it ended.
 */
@Component
@Profile("scenario")
class ScenarioPlayer {

    private static final Map<String, UnitKind> KINDS = Map.of(
            "cell", UnitKind.CELL,
            "grassroots-cell", UnitKind.GRASSROOTS_CELL,
            "grassroots", UnitKind.GRASSROOTS_COMMITTEE,
            "commune", UnitKind.COMMUNE,
            "ward", UnitKind.WARD,
            "special-zone", UnitKind.SPECIAL_ZONE,
            "province", UnitKind.PROVINCE);

    private final ProcedureCatalogue catalogue;
    private final ScenarioDesk desk;
    private final ScenarioPersons persons;
    private final ScenarioActors actors;
    private final PortalClock clock;
    private final ProcedureEngine engine;
    private final ObjectProvider<ScenarioCast> casts;
    private final ObjectProvider<ScenarioUnits> wishes;

    ScenarioPlayer(
            ProcedureCatalogue catalogue,
            ScenarioDesk desk,
            ScenarioPersons persons,
            ScenarioActors actors,
            PortalClock clock,
            ProcedureEngine engine,
            ObjectProvider<ScenarioCast> casts,
            ObjectProvider<ScenarioUnits> wishes) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.persons = persons;
        this.actors = actors;
        this.clock = clock;
        this.engine = engine;
        this.casts = casts;
        this.wishes = wishes;
    }

    ScenarioPlay play(ScenarioFolder folder, Scenario scenario) {
        return play(folder, scenario, Duration.ZERO);
    }

    /** @param ahead how long after the present the play begins */
    ScenarioPlay play(ScenarioFolder folder, Scenario scenario, Duration ahead) {
        setAhead(ahead);
        ScenarioRun run;
        try {
            run = run(folder, scenario);
        } catch (ScenarioMismatch mismatch) {
            return new ScenarioPlay(
                    scenario,
                    List.of(),
                    0,
                    new ScenarioPlay.Failure(null, List.of(), mismatch.expected(), mismatch.found(), mismatch));
        }
        return run.play(scenario);
    }

    void backToThePresent() {
        setAhead(Duration.ZERO);
    }

    private void setAhead(Duration ahead) {
        clock.setOffset(ahead);
        engine.setClockAhead(ahead);
    }

    /** The answers with which a step is valid today. */
    Map<String, Object> defaultAnswers(ScenarioFolder folder, String step) {
        return run(folder, Scenario.of(step, Map.of())).answers(step, null);
    }

    /** Brings the papers a step requires, by a person who holds its role. */
    void addRequiredPapers(WorkItemId item) {
        actors.as(actors.holdersOf(desk.keyOf(item)).getFirst(), () -> {
            desk.addPapers(item, "all");
            return item;
        });
    }

    private ScenarioRun run(ScenarioFolder folder, Scenario scenario) {
        Procedure procedure = catalogue.inForce(folder.procedure());
        UnitSummary unit =
                unit(folder.unitOf(scenario), procedure.sheet().start().levels().getFirst());
        Map<String, ScenarioCast> known = new TreeMap<>();
        casts.forEach(cast -> known.put(cast.name(), cast));
        var values = new ScenarioValues(known, folder.cast(), persons, unit, this::today, null);
        return new ScenarioRun(
                folder,
                procedure,
                unit,
                values,
                desk,
                actors,
                (key, caseId) -> inside(folder.beside(key), caseId, known, values));
    }

    /** Goes on in a case of another procedure, with the defaults of its folder. */
    private ScenarioRun inside(
            ScenarioFolder other, CaseId caseId, Map<String, ScenarioCast> known, ScenarioValues around) {
        UnitSummary unit = desk.unitOf(caseId);
        var values = new ScenarioValues(known, other.cast(), persons, unit, this::today, around);
        Procedure procedure = catalogue.inForce(other.procedure());
        return new ScenarioRun(
                        other,
                        procedure,
                        unit,
                        values,
                        desk,
                        actors,
                        (key, opened) -> inside(other.beside(key), opened, known, values))
                .at(caseId);
    }

    private UnitSummary unit(@Nullable String written, String level) {
        String kind = written == null ? level : written;
        UnitKind wanted = KINDS.get(kind.toLowerCase(Locale.ROOT));
        if (wanted == null) {
            throw ScenarioMismatch.unreadable(
                    kind,
                    Texts.t(
                            "procedure.scenario.expected.unit",
                            String.join(", ", KINDS.keySet().stream().sorted().toList())));
        }
        return desk.units(wanted)
                .filter(unit ->
                        wanted.level() == Level.PROVINCE || wishes.stream().allMatch(wish -> wish.suits(unit, today())))
                .findFirst()
                .orElseThrow(() -> ScenarioMismatch.nobody(kind));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
