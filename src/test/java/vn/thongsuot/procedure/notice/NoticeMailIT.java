package vn.thongsuot.procedure.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.WorkingCalendar;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Mails to a real mail server in this process. */
@PortalTest
class NoticeMailIT {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    NoticeFixture fixture;

    @Autowired
    Notices notices;

    @Autowired
    NoticeRows rows;

    @Autowired
    CaseConcerns concerns;

    @Autowired
    NoticeWords words;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    AuditTrail audit;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final PortalClock clock = new PortalClock(Clock.fixed(at("2026-11-24", "10:00"), PortalClock.ZONE));
    private NoticePreferences preferences;
    private NoticeMailer mailer;
    private PersonId reader;
    private NoticeFixture.Given open;
    private NoticeFixture.Given restricted;

    @BeforeEach
    void a_mail_server_and_two_steps() {
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        var factory = new StaticListableBeanFactory();
        factory.addBean("sender", sender);
        var properties = new NoticeProperties("https://portal.example", "portal@example.vn", LocalTime.of(7, 0));
        var mail = new NoticeMail(factory.getBeanProvider(JavaMailSender.class), properties, words);
        preferences = new NoticePreferences(database, currentUser, mail, audit, clock);
        mailer = new NoticeMailer(database, mail, rows, concerns, properties, calendar, transactions, clock);
        reader = database.sql("select max(person_id) from organization_holding")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
        forget();
        open = fixture.step(reader, "NORMAL", LocalDate.of(2026, 12, 1));
        restricted = fixture.step(reader, "RESTRICTED", LocalDate.of(2026, 12, 2));
    }

    @AfterEach
    void stop() {
        server.stop();
        fixture.end(open);
        fixture.end(restricted);
        forget();
    }

    @Test
    void an_address_counts_after_its_code_was_typed() throws Exception {
        as(() -> preferences.requestAddress("Can.Bo@Example.vn"));
        String code = code(server.getReceivedMessages()[0]);

        as(() -> assertThat(preferences.confirmAddress("000000".equals(code) ? "000001" : "000000"))
                .isFalse());
        as(() -> assertThat(preferences.mine().address()).isNull());
        as(() -> assertThat(preferences.confirmAddress(code)).isTrue());

        as(() -> assertThat(preferences.mine())
                .isEqualTo(new NoticePreferences.Mine(MailMode.SINGLE, "can.bo@example.vn", null, false)));
    }

    @Test
    void codes_cannot_be_tried_through_and_mails_not_asked_for_in_a_row() {
        as(() -> preferences.requestAddress("a@example.vn"));
        as(() -> assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> preferences.requestAddress("b@example.vn")));
        for (int i = 0; i < 5; i++) {
            as(() -> preferences.confirmAddress("x"));
        }
        as(() -> assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> preferences.confirmAddress("x")));
    }

    @Test
    void what_is_no_address_is_refused_and_nothing_can_be_smuggled_into_the_mail() {
        for (String written : List.of("", "x", "a@b", "a@b.vn\r\nBcc: c@d.vn", "a b@c.vn", "a@c.vn,b@c.vn")) {
            as(() -> assertThatExceptionOfType(RuleViolationException.class)
                    .as(written)
                    .isThrownBy(() -> preferences.requestAddress(written)));
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void notices_come_in_one_mail_once_and_of_restricted_cases_the_number_only() throws Exception {
        confirm();
        tell(open);
        tell(restricted);

        mailer.sendDue();
        mailer.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        String text = text(server.getReceivedMessages()[0]);
        assertThat(text)
                .containsOnlyOnce(NoticeFixture.TITLE)
                .containsOnlyOnce(NoticeFixture.STEP)
                .contains(
                        restricted.number(),
                        "https://portal.example/viec/" + restricted.item().value());
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("2 thông báo");
    }

    @Test
    void what_was_done_before_the_mail_went_out_is_not_mailed() throws Exception {
        confirm();
        tell(open);
        fixture.end(open);

        mailer.sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(due()).isZero();
    }

    @Test
    void a_server_that_does_not_take_a_mail_gets_it_again_later() throws Exception {
        confirm();
        tell(open);
        server.stop();
        mailer.sendDue();
        assertThat(due()).isEqualTo(1);
    }

    @Test
    void the_daily_summary_comes_once_after_seven_on_working_days() throws Exception {
        confirm();
        as(() -> preferences.chooseMode(MailMode.DAILY));
        tell(open);
        moveTo(at("2026-11-25", "06:59"));
        mailer.sendDue();
        moveTo(at("2026-11-28", "09:00")); // a Saturday
        mailer.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        moveTo(at("2026-11-30", "07:00"));
        mailer.sendDue();
        tell(restricted);
        mailer.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        moveTo(at("2026-12-01", "07:00"));
        mailer.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void who_wants_no_mails_gets_none() throws Exception {
        confirm();
        tell(open);
        as(() -> preferences.chooseMode(MailMode.NONE));
        tell(restricted);

        mailer.sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void moveTo(Instant moment) {
        clock.setOffset(Duration.between(at("2026-11-24", "10:00"), moment));
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(PortalClock.ZONE)
                .toInstant();
    }

    private void confirm() throws Exception {
        as(() -> preferences.requestAddress("can.bo@example.vn"));
        String code = code(server.getReceivedMessages()[0]);
        as(() -> preferences.confirmAddress(code));
        server.purgeEmailFromAllMailboxes();
    }

    private void tell(NoticeFixture.Given given) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> notices.tell(NoticeKind.WORK, given.caseId(), given.item(), List.of(reader)));
    }

    private int due() {
        return database.sql("select count(*) from procedure_notice where person_id = :person and mail_state = 'DUE'")
                .param("person", reader.value())
                .query(Integer.class)
                .single();
    }

    private void forget() {
        for (String table : List.of("procedure_notice", "procedure_notice_preference")) {
            database.sql("delete from " + table + " where person_id = :person")
                    .param("person", reader.value())
                    .update();
        }
    }

    private void as(Runnable work) {
        acting.as(reader, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
            return true;
        });
    }

    private static String code(MimeMessage mail) throws MessagingException, IOException {
        Matcher matcher = CODE.matcher(text(mail));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        assertThat(GreenMailUtil.getBody(mail)).isNotEmpty();
        return String.valueOf(mail.getContent());
    }
}
