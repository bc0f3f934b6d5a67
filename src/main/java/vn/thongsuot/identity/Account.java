package vn.thongsuot.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.text.SearchText;

/** A way to sign in, of a person or, without one, of a technical administrator. */
@Entity
@Table(name = "identity_account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "account_search")
    private String search;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    /** Counts everything after which sessions opened before must end. */
    @Column(name = "session_epoch")
    private int sessionEpoch;

    private boolean enabled = true;

    private boolean administrator;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    private String language = "vi";

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {}

    Account(String username, @Nullable PersonId person, String displayName, String passwordHash, Instant now) {
        this.username = normalized(username);
        this.personId = person == null ? null : person.value();
        this.displayName = SearchText.nfc(displayName);
        this.search = SearchText.of(displayName + " " + username);
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    /** The form in which user names are stored and compared. */
    static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    void failedToSignIn(Instant now, LockoutProperties lockout) {
        failedAttempts++;
        if (failedAttempts >= lockout.failures()) {
            lockedUntil = now.plus(lockout.duration());
            failedAttempts = 0;
        }
    }

    void signedIn(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignInAt = now;
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionEpoch++;
    }

    void giveOneTimePassword(String hash) {
        choosePassword(hash);
        mustChangePassword = true;
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The same password under a stronger hash; sessions stay. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void disable() {
        enabled = false;
        sessionEpoch++;
    }

    void enable() {
        enabled = true;
        failedAttempts = 0;
        lockedUntil = null;
    }

    void makeAdministrator(boolean yes) {
        if (administrator != yes) {
            administrator = yes;
            sessionEpoch++;
        }
    }

    void speak(Locale locale) {
        language = locale.getLanguage();
    }

    AccountId id() {
        return new AccountId(Objects.requireNonNull(id));
    }

    String username() {
        return username;
    }

    @Nullable
    PersonId personId() {
        return personId == null ? null : new PersonId(personId);
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isAdministrator() {
        return administrator;
    }

    @Nullable
    Instant lockedUntil() {
        return lockedUntil;
    }

    Locale language() {
        return Locale.of(language);
    }
}
