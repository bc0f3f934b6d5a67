package vn.thongsuot.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Several nodes get their keys from the environment and are started anew one by one. */
@PortalTest
class KeyRolloutModuleTest {

    private static final OpeningReason REASON = new OpeningReason("Mời người tố cáo làm việc");

    private final SealOwner owner = new SealOwner("trial", UUID.randomUUID().toString());

    @Autowired
    private SealRows rows;

    @Autowired
    private SealingKeys portalKeys;

    @Autowired
    private OpeningBook book;

    @Autowired
    private FirstUse firstUse;

    @Autowired
    private LostKeys lostKeys;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private KeyRewrap portalRewrap;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Acting acting;

    private KeysetHandle oldActive;
    private KeysetHandle newActive;
    private int oldKey;
    private int newKey;

    @BeforeEach
    void both_keys_are_listed_and_one_is_active() {
        oldActive = Envelope.withListedKey(portalKeys.require());
        oldKey = Envelope.activeKey(oldActive);
        newKey = oldActive.getAt(oldActive.size() - 1).getId();
        newActive = Envelope.read(Envelope.write(oldActive)
                .replaceFirst("(\"primaryKeyId\"\\s*:\\s*)\\d+", "$1" + Integer.toUnsignedLong(newKey)));
        assertThat(Envelope.activeKey(newActive)).isEqualTo(newKey);
    }

    @AfterEach
    void everything_is_sealed_with_the_key_of_the_portal_again() {
        firstUse.noteKey(oldActive);
        new Node(oldActive).rewrap.rewrapAll();
        assertThat(rows.count(newKey)).isZero();
        firstUse.noteKey(portalKeys.require());
        portalRewrap.rewrapAll();
    }

    @Test
    void a_node_that_only_lists_the_new_key_reads_what_another_already_seals_with_it() {
        Node waiting = new Node(oldActive);
        Node changed = new Node(newActive);

        SealedId there = changed.seal("Lê Thị Mật");
        SealedId here = waiting.seal("Lò Văn Kín");

        assertThat(rows.find(there).orElseThrow().keyId()).isEqualTo(newKey);
        assertThat(rows.find(here).orElseThrow().keyId()).isEqualTo(oldKey);
        assertThat(waiting.open(there)).isEqualTo("Lê Thị Mật");
        assertThat(changed.open(here)).isEqualTo("Lò Văn Kín");
    }

    @Test
    void nodes_do_not_take_turns_in_wrapping_the_same_things_with_their_own_key() {
        Node waiting = new Node(oldActive);
        SealedId here = waiting.seal("Lò Văn Kín");
        Node changed = new Node(newActive);

        assertThat(changed.rewrap.rewrapAll()).isPositive();
        assertThat(waiting.rewrap.rewrapAll()).isZero();
        SealedId late = waiting.seal("Vì Văn Muộn");

        assertThat(rows.count(oldKey)).isEqualTo(1);
        assertThat(changed.rewrap.rewrapAll()).isEqualTo(1);
        assertThat(waiting.open(here)).isEqualTo("Lò Văn Kín");
        assertThat(waiting.open(late)).isEqualTo("Vì Văn Muộn");
        assertThat(waiting.rewrap.rewrapAll()).isZero();
    }

    /** A portal that has just started with these keys. */
    private final class Node {

        private final SealedCompartment compartment;
        private final KeyRewrap rewrap;

        Node(KeysetHandle given) {
            var properties = new SealingProperties(Envelope.write(given), Path.of("none"), Set.of());
            var keys = new SealingKeys(properties);
            new KeyCheck(
                            keys,
                            rows,
                            firstUse,
                            lostKeys,
                            properties,
                            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mariadb://db/portal"))
                    .afterPropertiesSet();
            compartment = new SealedCompartment(rows, keys, book, firstUse, currentUser);
            rewrap = new KeyRewrap(keys, rows, transaction);
        }

        SealedId seal(String text) {
            return as(() -> compartment.seal(owner, text));
        }

        String open(SealedId id) {
            return as(() -> compartment.open(id, REASON));
        }

        private <T> T as(Supplier<T> work) {
            return acting.as("vanphong.xa", () -> transaction.execute(status -> work.get()));
        }
    }
}
