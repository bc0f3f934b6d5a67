package vn.thongsuot.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The last resort: the portal goes on without a key that is lost, and without what it sealed. */
@PortalTest
class LostKeyModuleTest {

    private static final OpeningReason REASON = new OpeningReason("Mời người tố cáo làm việc");

    private final SealOwner owner = new SealOwner("trial", UUID.randomUUID().toString());

    @TempDir
    private Path directory;

    @Autowired
    private SealRows rows;

    @Autowired
    private SealingKeys portalKeys;

    @Autowired
    private SealedCompartment compartment;

    @Autowired
    private SealOpenings openings;

    @Autowired
    private OpeningBook book;

    @Autowired
    private FirstUse firstUse;

    @Autowired
    private LostKeys lostKeys;

    @Autowired
    private KeyRewrap rewrap;

    @Autowired
    private SealingKeyAdministration administration;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Acting acting;

    private KeysetHandle allKeys;
    private String lost;
    private SealedId sealed;

    @BeforeEach
    void something_is_sealed_with_a_key_that_the_key_file_does_not_have() {
        allKeys = Envelope.withNewKey(portalKeys.require());
        lost = KeyCheck.hex(Envelope.activeKey(allKeys));
        var before = new SealedCompartment(rows, file("all.json", allKeys), book, firstUse, currentUser);
        sealed = as("vanphong.xa", () -> {
            SealedId id = before.seal(owner, "Lê Thị Mật");
            before.open(id, REASON);
            return id;
        });
    }

    @AfterEach
    void nothing_stays_sealed_with_it() {
        int key = Envelope.activeKey(allKeys);
        database.update("delete from sealing_opening where owner_key = ?", owner.key());
        database.update("delete from sealing_item where key_id in (?, 0)", key);
        firstUse.noteKey(portalKeys.require());
        rewrap.rewrapAll();
    }

    @Test
    void the_portal_starts_only_after_the_lost_key_was_given_up_by_its_name() {
        assertThatThrownBy(() -> start(Set.of()))
                .isInstanceOf(SealingKeyException.class)
                .hasMessageContaining(lost);
        assertThatThrownBy(() -> start(Set.of("0badc0de"))).isInstanceOf(SealingKeyException.class);

        start(Set.of(lost.toUpperCase(Locale.ROOT)));

        start(Set.of());
        assertThat(acting.as("quantri", () -> administration.lostKeys())).anySatisfy(key -> {
            assertThat(key.name()).isEqualTo(lost);
            assertThat(key.items()).isEqualTo(2);
        });
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'sealing.give-up-key' and subject = ?",
                        Integer.class,
                        "sealing-key:" + lost))
                .isEqualTo(1);
    }

    @Test
    void what_is_lost_says_so_and_everything_goes_on() {
        start(Set.of(lost));

        assertThatThrownBy(() -> as("vanphong.xa", () -> compartment.open(sealed, REASON)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("sealing.lost");
        assertThat(as("vanphong.xa", () -> compartment.readOwn(sealed))).isEmpty();
        assertThat(compartment.use(sealed, text -> text)).isEmpty();
        assertThat(openings.of("trial", List.of(owner.key()), 10))
                .singleElement()
                .satisfies(opening -> assertThat(opening.reason()).isEqualTo("(không còn đọc được)"));
        SealedId copy = as("vanphong.xa", () -> compartment.copy(sealed, SealOwner.of("trial", 2)));
        assertThat(compartment.use(copy, text -> text)).isEmpty();
        assertThat(rewrap.rewrapAll()).isZero();

        as("vanphong.xa", () -> {
            compartment.replace(sealed, "Lê Thị Mật, hỏi lại");
            return "";
        });
        assertThat(as("vanphong.xa", () -> compartment.open(sealed, REASON))).isEqualTo("Lê Thị Mật, hỏi lại");
    }

    @Test
    void a_key_that_turns_up_opens_again_what_was_given_up() {
        start(Set.of(lost));
        var found = new SealedCompartment(rows, file("found.json", allKeys), book, firstUse, currentUser);

        check(file("found.json", allKeys), Set.of()).afterPropertiesSet();

        assertThat(as("vanphong.xa", () -> found.open(sealed, REASON))).isEqualTo("Lê Thị Mật");
    }

    @Test
    void fingerprints_are_made_anew_when_their_key_is_lost() {
        String before = as("vanphong.xa", () -> compartment.fingerprint("name", "Lê Thị Mật"));
        byte[] wrapped = rows.find(SealRows.FINGERPRINT_KEY).orElseThrow().wrappedKey();
        int key = rows.find(SealRows.FINGERPRINT_KEY).orElseThrow().keyId();
        try {
            database.update("update sealing_item set key_id = ? where id = 1", Envelope.activeKey(allKeys));
            start(Set.of(lost));

            var afterwards = new SealedCompartment(rows, portalKeys, book, firstUse, currentUser);
            assertThat(as("vanphong.xa", () -> afterwards.fingerprint("name", "Lê Thị Mật")))
                    .hasSize(40)
                    .isNotEqualTo(before);
        } finally {
            database.update("update sealing_item set key_id = ?, wrapped_key = ? where id = 1", key, wrapped);
        }
    }

    private void start(Set<String> givenUp) {
        check(portalKeys, givenUp).afterPropertiesSet();
    }

    private KeyCheck check(SealingKeys keys, Set<String> givenUp) {
        return new KeyCheck(
                keys,
                rows,
                firstUse,
                lostKeys,
                new SealingProperties(null, directory.resolve("unused"), givenUp),
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mariadb://db/portal"));
    }

    private SealingKeys file(String name, KeysetHandle keys) {
        Path file = directory.resolve(name);
        var written = new SealingKeys(SealingProperties.file(file));
        if (!Files.exists(file)) {
            written.write(keys);
        }
        return written;
    }

    private <T> T as(String username, Supplier<T> work) {
        return acting.as(username, () -> transaction.execute(status -> work.get()));
    }
}
