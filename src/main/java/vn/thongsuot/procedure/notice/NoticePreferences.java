package vn.thongsuot.procedure.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/**
 * How the signed-in person wants to be told. An address for mails counts only after the code that was sent to it has been typed, so that
 * nobody's mails go astray by a slip of the hand.
 */
@Service
@Transactional
public class NoticePreferences {

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>\",;:\\\\]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");
    private static final Duration CODE_VALID = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient database;
    private final CurrentUser currentUser;
    private final NoticeMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    NoticePreferences(JdbcClient database, CurrentUser currentUser, NoticeMail mail, AuditTrail audit, Clock clock) {
        this.database = database;
        this.currentUser = currentUser;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param address confirmed address, {@code null} without one
     * @param awaiting address whose code has not been typed yet
     * @param calendar whether there is a calendar address; the address itself is shown only when it is made
     */
    public record Mine(
            MailMode mode,
            @Nullable String address,
            @Nullable String awaiting,
            boolean calendar) {}

    /** Whether this portal can send mails at all. */
    public boolean mailOffered() {
        return mail.isConfigured();
    }

    @Transactional(readOnly = true)
    public Mine mine() {
        return database.sql("""
                        select mail_mode, mail_address, new_address, code_expires_at, calendar_hash
                        from procedure_notice_preference where person_id = :person
                        """)
                .param("person", person().value())
                .query((row, number) -> {
                    Timestamp expires = row.getTimestamp("code_expires_at");
                    boolean awaiting = expires != null && expires.toInstant().isAfter(clock.instant());
                    return new Mine(
                            MailMode.valueOf(row.getString("mail_mode")),
                            row.getString("mail_address"),
                            awaiting ? row.getString("new_address") : null,
                            row.getString("calendar_hash") != null);
                })
                .optional()
                .orElse(new Mine(MailMode.NONE, null, null, false));
    }

    public void chooseMode(MailMode mode) {
        if (mode != MailMode.NONE && mine().address() == null) {
            throw new RuleViolationException(List.of(Violation.of("address", "procedure.notice.address-first")));
        }
        ensureRow();
        update("mail_mode = :value", mode.name());
        if (mode == MailMode.NONE) {
            database.sql(
                            "update procedure_notice set mail_state = 'NONE' where mail_state = 'DUE' and person_id = :person")
                    .param("person", person().value())
                    .update();
        }
    }

    /**
     * Sends a code to the address.
     *
     * @throws RuleViolationException when it is no address or the mail could not be handed to the server
     */
    public void requestAddress(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw new RuleViolationException(List.of(Violation.of("address", "procedure.notice.not-an-address")));
        }
        ensureRow();
        boolean justAsked = expiry().filter(expires ->
                        expires.isAfter(clock.instant().plus(CODE_VALID).minus(Duration.ofMinutes(1))))
                .isPresent();
        if (justAsked) {
            throw new RuleViolationException(List.of(Violation.of("address", "procedure.notice.code-just-sent")));
        }
        String code = Secrets.code();
        database.sql("""
                        update procedure_notice_preference
                        set new_address = :address, code_hash = :hash, code_expires_at = :expires, code_attempts = 0
                        where person_id = :person
                        """)
                .param("address", address)
                .param("hash", Secrets.hash(code + "@" + person().value()))
                .param("expires", Timestamp.from(clock.instant().plus(CODE_VALID)))
                .param("person", person().value())
                .update();
        if (!mail.sendCode(address, code, CODE_VALID)) {
            throw new RuleViolationException(List.of(Violation.of("address", "procedure.notice.mail-failed")));
        }
    }

    /**
     * Confirms the address with the code that came by mail; a person without a choice then gets single mails.
     *
     * @return whether the code was right; a wrong one counts, and after five a new one must be asked for
     */
    public boolean confirmAddress(String code) {
        ensureRow();
        int counted = database.sql("""
                        update procedure_notice_preference set code_attempts = code_attempts + 1
                        where person_id = :person and code_attempts < :most and code_expires_at > :now
                        """)
                .param("person", person().value())
                .param("most", MOST_ATTEMPTS)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (counted == 0) {
            throw new RuleViolationException(List.of(Violation.of("code", "procedure.notice.code-expired")));
        }
        int confirmed = database.sql("""
                        update procedure_notice_preference
                        set mail_address = new_address, new_address = null, code_hash = null, code_expires_at = null,
                            mail_mode = if(mail_mode = 'NONE', 'SINGLE', mail_mode)
                        where person_id = :person and code_hash = :hash
                        """)
                .param("person", person().value())
                .param("hash", Secrets.hash(code.strip() + "@" + person().value()))
                .update();
        if (confirmed > 0) {
            audit.record("procedure.notice.address", "person:" + person().value(), Map.of());
        }
        return confirmed > 0;
    }

    /**
     * Makes a new secret address of the calendar; an earlier one no longer works.
     *
     * @return the secret part, shown this once
     */
    public String newCalendar() {
        ensureRow();
        String token = Secrets.token();
        update("calendar_hash = :value", Secrets.hash(token));
        audit.record("procedure.notice.calendar", "person:" + person().value(), Map.of());
        return mail.link(CalendarFeed.PATH + token + CalendarFeed.SUFFIX);
    }

    public void endCalendar() {
        ensureRow();
        update("calendar_hash = :value", null);
    }

    private Optional<Instant> expiry() {
        return database.sql("""
                        select code_expires_at from procedure_notice_preference
                        where person_id = :person and code_expires_at is not null
                        """)
                .param("person", person().value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private void ensureRow() {
        database.sql("insert ignore into procedure_notice_preference (person_id, mail_mode) values (:person, 'NONE')")
                .param("person", person().value())
                .update();
    }

    private void update(String assignment, @Nullable String value) {
        database.sql("update procedure_notice_preference set " + assignment + " where person_id = :person")
                .param("value", value)
                .param("person", person().value())
                .update();
    }

    private PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }
}
