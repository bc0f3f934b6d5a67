package vn.thongsuot.procedure.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern.Standing;

/**
 * Sends what is due by mail, a person at a time. The person's row is locked meanwhile and rows that are locked are passed over, so
 * any number of nodes send each notice once. A mail that the server does not take is tried again for a while.
 */
@Component
class NoticeMailer {

    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_IN_ONE_MAIL = 100;

    private final JdbcClient database;
    private final NoticeMail mail;
    private final NoticeRows rows;
    private final CaseConcerns concerns;
    private final NoticeProperties properties;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeMailer(
            JdbcClient database,
            NoticeMail mail,
            NoticeRows rows,
            CaseConcerns concerns,
            NoticeProperties properties,
            WorkingCalendar calendar,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.mail = mail;
        this.rows = rows;
        this.concerns = concerns;
        this.properties = properties;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Recipient(
            PersonId person,
            String address,
            MailMode mode,
            @Nullable LocalDate lastDigest) {}

    @Scheduled(initialDelayString = "30s", fixedDelayString = "${thongsuot.notices.mail-every:30s}")
    void sendDue() {
        if (!mail.isConfigured()) {
            return;
        }
        List<Long> waiting = database.sql("select distinct person_id from procedure_notice where mail_state = 'DUE'")
                .query(Long.class)
                .list();
        waiting.forEach(person -> transaction.executeWithoutResult(status -> send(new PersonId(person))));
    }

    private void send(PersonId person) {
        Optional<Recipient> recipient = database.sql("""
                        select mail_address, mail_mode, last_digest_on from procedure_notice_preference
                        where person_id = :person and mail_address is not null for update skip locked
                        """)
                .param("person", person.value())
                .query((row, number) -> new Recipient(
                        person,
                        row.getString("mail_address"),
                        MailMode.valueOf(row.getString("mail_mode")),
                        row.getObject("last_digest_on", LocalDate.class)))
                .optional();
        recipient.filter(this::isDue).ifPresent(this::send);
    }

    private void send(Recipient to) {
        List<NoticeLine> lines = database.sql(
                        NoticeRows.SELECT + " where n.mail_state = 'DUE' and n.person_id = :person order by n.id limit "
                                + MOST_IN_ONE_MAIL)
                .param("person", to.person().value())
                .query(rows::line)
                .list();
        List<Long> ids = lines.stream().map(NoticeLine::id).toList();
        // What has been done meanwhile needs no mail, and what is kept from the person by now must have none.
        Standing standing = concerns.standing(to.person());
        List<NoticeLine> current = lines.stream()
                .filter(line -> line.workItem() == null || line.open())
                .filter(line -> !concerns.of(line.caseId(), null).hides(standing))
                .toList();
        boolean sent = current.isEmpty() || mail.sendNotices(to.address(), current);
        String state = sent ? "'SENT'" : "if(mail_attempts + 1 >= " + MOST_ATTEMPTS + ", 'FAILED', 'DUE')";
        database.sql("update procedure_notice set mail_attempts = mail_attempts + 1, mail_state = " + state
                        + " where id in (:ids)")
                .param("ids", ids)
                .update();
        if (sent && to.mode() == MailMode.DAILY) {
            database.sql("update procedure_notice_preference set last_digest_on = :today where person_id = :person")
                    .params(Map.of(
                            "today", LocalDate.now(clock), "person", to.person().value()))
                    .update();
        }
    }

    private boolean isDue(Recipient to) {
        LocalDate today = LocalDate.now(clock);
        return switch (to.mode()) {
            case NONE -> false;
            case SINGLE -> true;
            case DAILY ->
                !today.equals(to.lastDigest())
                        && calendar.isWorkingDay(today)
                        && !LocalTime.now(clock).isBefore(properties.digestAt());
        };
    }
}
