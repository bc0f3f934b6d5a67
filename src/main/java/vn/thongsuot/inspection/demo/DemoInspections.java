package vn.thongsuot.inspection.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;

/** Fills the tables of inspections when the bean is made, after the demo people exist; what is there already is left alone. */
@Component
@Profile("demo")
class DemoInspections {

    private static final Logger LOG = LoggerFactory.getLogger(DemoInspections.class);
    private static final String CHAIR = "ubkt.xa";
    private static final int UNITS = 8;
    private static final int PAST = 5;
    private static final List<String> CLASSES = List.of("workingRules", "finance", "responsibility", "land", "ethics");
    private static final List<String> RESULTS = List.of("NO_VIOLATION", "NO_VIOLATION", "BELOW_DISCIPLINE");

    private final JdbcClient database;
    private final LocalDate today;

    /** @param cast whoever asks for it gets a database with people in it */
    DemoInspections(JdbcClient database, PlatformTransactionManager transactions, Clock clock, DemoCast cast) {
        this.database = database;
        today = LocalDate.now(clock);
        boolean empty = database.sql("select count(*) from inspection_programme")
                        .query(Integer.class)
                        .single()
                == 0;
        cast.persons().stream()
                .filter(person -> empty && person.username().equals(CHAIR))
                .findFirst()
                .ifPresent(chair -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> write(chair.personId().value())));
    }

    private record Unit(long id, String path, String name) {}

    private void write(long chair) {
        List<Unit> communes = database.sql("""
                        select u.id, u.path, u.name from organization_holding h join organization_position p on p.id = h.position_id
                        join organization_body b on b.id = p.body_id join organization_unit u on u.id = p.unit_id
                        where h.person_id = :person and b.kind = 'INSPECTION_COMMITTEE' and u.kind <> 'PROVINCE'
                        """)
                .param("person", chair)
                .query((row, number) -> new Unit(row.getLong("id"), row.getString("path"), row.getString("name")))
                .list();
        if (communes.isEmpty()) {
            return;
        }
        Unit commune = communes.getFirst();
        List<Unit> below = database.sql("""
                        select id, path, name from organization_unit
                        where path like :path and id <> :unit and valid_to is null order by kind desc, id limit :limit
                        """)
                .param("path", commune.path() + "%")
                .param("unit", commune.id())
                .param("limit", UNITS)
                .query((row, number) -> new Unit(row.getLong("id"), row.getString("path"), row.getString("name")))
                .list();
        past(commune, below);
        programmes(commune, below, chair);
        LOG.info("Wrote the demo inspections");
    }

    /** Planned inspections of the last months, all closed. */
    private void past(Unit commune, List<Unit> below) {
        for (int i = 0; i < Math.min(PAST, below.size()); i++) {
            Unit subject = below.get(i);
            LocalDate decided = today.minusDays(40L + 45L * i);
            String result = RESULTS.get(i % RESULTS.size());
            database.sql("""
                            insert into inspection_inspection (kind, unit_id, unit_path, level, body, subject_kind, subject_unit_id,
                                subject_path, subject_search, committee_member, content_class, decision_number, decided_on, due_on,
                                announced_on, concluded_on, result, violation_found, closed_on)
                            values (:kind, :unit, :path, 'COMMUNE', :body, 'ORGANIZATION', :subject, :subjectPath, :search, false,
                                :class, :number, :decided, :due, :announced, :concluded, :result, :violation, :concluded)
                            """)
                    .param("kind", i % 2 == 0 ? "COMPLIANCE" : "SUPERVISION")
                    .param("unit", commune.id())
                    .param("path", commune.path())
                    .param("body", i % 3 == 0 ? "STANDING_COMMITTEE" : "INSPECTION_COMMITTEE")
                    .param("subject", subject.id())
                    .param("subjectPath", subject.path())
                    .param("search", SearchText.of(subject.name()))
                    .param("class", CLASSES.get(i))
                    .param("number", Texts.t("inspection.demo.decision", String.valueOf(12 + i)))
                    .param("decided", decided)
                    .param("due", decided.plusDays(30))
                    .param("announced", decided.plusDays(3))
                    .param("concluded", decided.plusDays(28))
                    .param("result", result)
                    .param("violation", result.equals("BELOW_DISCIPLINE"))
                    .update();
        }
    }

    private void programmes(Unit commune, List<Unit> below, long chair) {
        int year = today.getYear();
        long yearly = programme(commune, "COMMITTEE", year, year, chair);
        for (int i = 0; i < below.size(); i++) {
            item(yearly, below.get(i).id(), i % 2 == 0 ? "COMPLIANCE" : "SUPERVISION", year, 1 + i % 4);
        }
        int first = year - year % 5;
        long term = programme(commune, "INSPECTION_COMMITTEE", first, first + 5, chair);
        below.stream().limit(3).forEach(unit -> item(term, unit.id(), "COMPLIANCE", year, null));
    }

    private long programme(Unit commune, String body, int from, int to, long chair) {
        var keys = new GeneratedKeyHolder();
        String number = Texts.t("inspection.demo.programme", body.equals("COMMITTEE") ? "07" : "03");
        LocalDate adopted = LocalDate.of(today.getYear(), 1, 1);
        database.sql("""
                        insert into inspection_programme (unit_id, unit_path, body, year_from, year_to, adopted_on, decision_number)
                        values (:unit, :path, :body, :from, :to, :adopted, :number)
                        """)
                .param("unit", commune.id())
                .param("path", commune.path())
                .param("body", body)
                .param("from", from)
                .param("to", to)
                .param("adopted", adopted)
                .param("number", number)
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        database.sql("""
                        insert into inspection_programme_change (programme_id, kind, description, changed_by, changed_at)
                        values (:id, 'ADOPTED', :number, :by, :at)
                        """)
                .param("id", id)
                .param("number", number)
                .param("by", chair)
                .param("at", adopted.atTime(9, 0))
                .update();
        return id;
    }

    private void item(long programme, long unit, String kind, int year, @Nullable Integer quarter) {
        database.sql("""
                        insert into inspection_programme_item (programme_id, kind, subject_kind, subject_unit_id, content,
                            planned_year, quarter)
                        values (:programme, :kind, 'ORGANIZATION', :unit, :content, :year, :quarter)
                        """)
                .param("programme", programme)
                .param("kind", kind)
                .param("unit", unit)
                .param("content", Texts.t("inspection.demo.content." + kind))
                .param("year", year)
                .param("quarter", quarter)
                .update();
    }
}
