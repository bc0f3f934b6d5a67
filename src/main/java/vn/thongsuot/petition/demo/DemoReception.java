package vn.thongsuot.petition.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;

/**
 * Two reception days of the commune's secretary, one held last month with a visit, one to come. They are written once, when the
 * bean is made; days that are there already are left alone.
 */
@Component
@Profile("demo")
class DemoReception {

    private static final String CLERK = "vanphong.xa";
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final int ANSWERED_AFTER = 20;

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final Texts texts;
    private final Clock clock;

    DemoReception(
            JdbcClient database,
            OrganizationDirectory organization,
            Texts texts,
            PlatformTransactionManager transactions,
            Clock clock,
            DemoCast cast) {
        this.database = database;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
        int days = database.sql("select count(*) from petition_reception_day")
                .query(Integer.class)
                .single();
        if (days == 0) {
            cast.persons().stream()
                    .filter(person -> person.username().equals(CLERK))
                    .findFirst()
                    .ifPresent(clerk -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> write(clerk.personId())));
        }
    }

    private void write(PersonId clerk) {
        LocalDate today = LocalDate.now(clock);
        HeldPosition position = organization.positionsOf(clerk, today).getFirst();
        long unit = position.unit().id().value();
        long held = day(unit, clerk, today.minusMonths(1), "HELD");
        database.sql("""
                        insert into petition_reception_visit (day_id, number, people, visitor_name, visitor_address,
                            visitor_phone, kind, content, answer, answer_due)
                        values (:day, 1, 1, :name, :address, '', 'PROPOSAL', :content, :answer, :due)
                        """)
                .param("day", held)
                .param("name", text("petition.demo.visitor"))
                .param("address", text("petition.demo.address"))
                .param("content", text("petition.demo.content"))
                .param("answer", text("petition.demo.answer"))
                .param("due", today.minusMonths(1).plusDays(ANSWERED_AFTER))
                .update();
        day(unit, clerk, today.plusDays(1), "PLANNED");
    }

    private long day(long unit, PersonId clerk, LocalDate on, String state) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into petition_reception_day (unit_id, held_on, begins_at, place, extraordinary, host_name,
                            state, recorded_by, recorded_at)
                        values (:unit, :on, :at, :place, false,
                            coalesce((select n.full_name from organization_holding h
                                join organization_position p on p.id = h.position_id
                                join organization_person n on n.id = h.person_id
                                where p.unit_id = :unit and p.kind = 'SECRETARY' and h.held_from <= :on
                                  and (h.held_to is null or h.held_to >= :on) limit 1), ''),
                            :state, :by, :now)
                        """)
                .param("unit", unit)
                .param("on", on)
                .param("at", BEGINS)
                .param("place", text("petition.demo.place"))
                .param("state", state)
                .param("by", clerk.value())
                .param("now", Timestamp.from(clock.instant()))
                .update(keys);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private String text(String key) {
        return texts.getTranslation(key, Texts.VIETNAMESE);
    }
}
