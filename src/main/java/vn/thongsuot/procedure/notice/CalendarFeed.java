package vn.thongsuot.procedure.notice;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.AccountHolders;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.role.Roles;

/**
 * The due dates of a person's open steps as a calendar, for whoever knows its secret address: a calendar program cannot sign in. It
 * holds what a notice may carry and no more.
 */
@Service
@Transactional(readOnly = true)
public class CalendarFeed {

    static final String PATH = "lich/";
    static final String SUFFIX = ".ics";

    private static final int MOST = 500;

    private final JdbcClient database;
    private final AccountHolders accounts;
    private final OrganizationDirectory organization;
    private final ProcedureCatalogue catalogue;
    private final CaseConcerns concerns;
    private final NoticeProperties properties;
    private final Clock clock;

    CalendarFeed(
            JdbcClient database,
            AccountHolders accounts,
            OrganizationDirectory organization,
            ProcedureCatalogue catalogue,
            CaseConcerns concerns,
            NoticeProperties properties,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.organization = organization;
        this.catalogue = catalogue;
        this.concerns = concerns;
        this.properties = properties;
        this.clock = clock;
    }

    private record Entry(long id, String number, String summary, LocalDate due) {}

    /** The calendar as an ICS file; empty when the address is not (or no longer) one, or the account is closed. */
    public Optional<String> ofAddress(String token) {
        return database.sql("select person_id from procedure_notice_preference where calendar_hash = :hash")
                .param("hash", Secrets.hash(token))
                .query((row, number) -> new PersonId(row.getLong(1)))
                .optional()
                .filter(person -> accounts.among(List.of(person)).contains(person))
                .map(this::calendar);
    }

    private String calendar(PersonId person) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Thong Suot//VI");
        calendar.setMethod(Method.PUBLISH);
        calendar.setName(Texts.t("procedure.notice.calendar.name"));
        entries(person).forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Entry entry) {
        var event = new VEvent();
        event.setUid("viec-" + entry.id() + "@thongsuot");
        event.setSummary(entry.summary());
        event.setUrl(properties.step(new WorkItemId(entry.id())));
        // A day without time is written in the zone of the machine, so it must begin there.
        var day = new ICalDate(
                Date.from(entry.due().atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
        event.setDateStart(day, false);
        return event;
    }

    private List<Entry> entries(PersonId person) {
        Set<String> keys = Roles.keysOf(organization.positionsOf(person, LocalDate.now(clock)));
        Map<String, Object> parameters = new HashMap<>();
        String hidden = CaseConcerns.hides("reader", concerns.standing(person), parameters);
        return database.sql("""
                        select w.id, w.step_id, w.step_name, w.due_on, c.number, c.title, c.definition_id,
                            c.confidentiality = 'NORMAL' open
                        from procedure_work_item w join procedure_case c on c.id = w.case_id
                        where w.state = 'OPEN' and w.due_on is not null
                          and (w.assignee_id = :person or (w.assignee_id is null and (w.candidate_key in (:keys)
                            or exists (select 1 from procedure_case_named n
                                where n.case_id = w.case_id and n.name = w.named and n.person_id = :person))))
                          and %s and not %s
                        order by w.due_on, w.id limit :most
                        """.formatted(CaseConcerns.mayWork("person"), hidden))
                .params(parameters)
                .param("person", person.value())
                .param("keys", keys.isEmpty() ? Set.of("") : keys)
                .param("most", MOST)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getBoolean("open")
                                ? Texts.t(
                                        "procedure.notice.calendar.due",
                                        catalogue
                                                .version(row.getString("definition_id"))
                                                .label(row.getString("step_id"), row.getString("step_name")),
                                        row.getString("title"))
                                : Texts.t("procedure.notice.calendar.due-restricted", row.getString("number")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
