package vn.thongsuot.procedure.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class NoticeModuleTest {

    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Autowired
    NoticeFixture fixture;

    @Autowired
    Notices notices;

    @Autowired
    NoticeService service;

    @Autowired
    NoticeWords words;

    @Autowired
    NoticeWatch watch;

    @Autowired
    NoticeBroadcaster broadcaster;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private PersonId reader;
    private PersonId other;
    private NoticeFixture.Given open;
    private NoticeFixture.Given restricted;

    @BeforeEach
    void a_step_of_an_open_and_one_of_a_restricted_case() {
        List<PersonId> people = database.sql(
                        "select distinct person_id from organization_holding order by 1 desc limit 2")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
        reader = people.get(0);
        other = people.get(1);
        open = fixture.step(reader, "NORMAL", LocalDate.now(clock).plusDays(3));
        restricted = fixture.step(reader, "RESTRICTED", LocalDate.now(clock).plusDays(4));
    }

    @AfterEach
    void end() {
        fixture.end(open);
        fixture.end(restricted);
    }

    @Test
    void of_a_restricted_case_a_notice_says_the_number_and_nothing_else() {
        tell(open);
        tell(restricted);

        List<String> said = reading(
                () -> service.lines(FIRST).stream().limit(2).map(words::line).toList());

        assertThat(said.get(0)).contains(restricted.number()).doesNotContain(NoticeFixture.TITLE, NoticeFixture.STEP);
        assertThat(said.get(1)).contains(open.number(), NoticeFixture.TITLE, NoticeFixture.STEP);
    }

    @Test
    void a_notice_is_the_persons_own_and_read_once_the_step_was_looked_at() {
        long before = reading(service::unread);
        long others = acting.as(other, service::unread);
        tell(open);

        assertThat(reading(service::unread)).isEqualTo(before + 1);
        assertThat(acting.as(other, service::unread)).isEqualTo(others);
        acting.as(other, () -> {
            service.seen(open.item());
            service.markRead(reading(() -> service.lines(FIRST).getFirst().id()));
            return null;
        });
        assertThat(reading(service::unread)).isEqualTo(before + 1);

        reading(() -> {
            service.seen(open.item());
            return null;
        });
        assertThat(reading(service::unread)).isEqualTo(before);
    }

    @Test
    void a_notice_of_a_step_that_was_done_meanwhile_asks_for_nothing() {
        long before = reading(service::unread);
        tell(open);
        fixture.end(open);

        assertThat(reading(service::unread)).isEqualTo(before);
        assertThat(reading(() -> service.lines(FIRST).getFirst().open())).isFalse();
    }

    @Test
    void pages_are_told_after_the_commit_and_not_when_it_did_not_come_to_that() {
        var told = new AtomicInteger();
        Runnable end = broadcaster.listen(reader, told::incrementAndGet);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                notices.tell(NoticeKind.WORK, open.caseId(), open.item(), List.of(reader));
                assertThat(told).hasValue(0);
                status.setRollbackOnly();
            });
            assertThat(told).hasValue(0);
            tell(open);
            assertThat(told).hasValue(1);
        } finally {
            end.run();
        }
    }

    @Test
    void of_what_this_node_wrote_pages_are_told_once() {
        var told = new AtomicInteger();
        Runnable end = broadcaster.listen(reader, told::incrementAndGet);
        try {
            watch.look();
            told.set(0);
            tell(open);
            watch.look();
            watch.look();
            assertThat(told).hasValue(1);
        } finally {
            end.run();
        }
    }

    @Test
    void what_another_node_wrote_is_noticed_too() {
        var told = new AtomicInteger();
        Runnable end = broadcaster.listen(reader, told::incrementAndGet);
        try {
            watch.look();
            told.set(0);
            database.sql("""
                            insert into procedure_notice (person_id, kind, case_id, created_at, mail_state, mail_attempts)
                            values (:person, 'WORK', :caseId, :at, 'NONE', 0)
                            """)
                    .param("person", reader.value())
                    .param("caseId", open.caseId().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            watch.look();
            assertThat(told).hasValue(1);
            watch.look();
            assertThat(told).hasValue(1);
        } finally {
            end.run();
        }
    }

    @Test
    void the_calendar_has_the_due_dates_and_of_restricted_cases_the_number_only() {
        String address = reading(preferences::newCalendar);
        String token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");

        String calendar = feed.ofAddress(token).orElseThrow().replace("\r\n ", "");

        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:" + compact(LocalDate.now(clock).plusDays(3)))
                .contains("DTSTART;VALUE=DATE:" + compact(LocalDate.now(clock).plusDays(4)))
                .contains(NoticeFixture.STEP)
                .contains(restricted.number())
                .containsOnlyOnce(NoticeFixture.TITLE);
        assertThat(database.sql("select count(*) from procedure_notice_preference where calendar_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .as("the address itself is stored nowhere")
                .isZero();
    }

    @Test
    void an_old_or_guessed_calendar_address_leads_nowhere() {
        String first = reading(preferences::newCalendar);
        reading(preferences::newCalendar);

        assertThat(feed.ofAddress(first.substring(first.lastIndexOf('/') + 1).replace(".ics", "")))
                .isEmpty();
        assertThat(feed.ofAddress("A".repeat(43))).isEmpty();
    }

    @Test
    void whose_account_is_closed_has_no_calendar() {
        String address = reading(preferences::newCalendar);
        String token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        database.sql("update identity_account set enabled = false where person_id = :person")
                .param("person", reader.value())
                .update();
        try {
            assertThat(feed.ofAddress(token)).isEmpty();
        } finally {
            database.sql("update identity_account set enabled = true where person_id = :person")
                    .param("person", reader.value())
                    .update();
        }
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private void tell(NoticeFixture.Given given) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> notices.tell(NoticeKind.WORK, given.caseId(), given.item(), List.of(reader, reader)));
    }

    private <T> T reading(Supplier<T> work) {
        return acting.as(reader, work);
    }
}
