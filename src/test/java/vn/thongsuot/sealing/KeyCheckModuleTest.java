package vn.thongsuot.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class KeyCheckModuleTest {

    @TempDir
    private Path directory;

    @Autowired
    private SealRows rows;

    @Autowired
    private SealingKeys portalKeys;

    @Autowired
    private FirstUse firstUse;

    @Autowired
    private LostKeys lostKeys;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    @Autowired
    private SealedCompartment compartment;

    @Autowired
    private TransactionTemplate transaction;

    private Path file;

    @BeforeEach
    void something_is_sealed() {
        file = directory.resolve("keys.json");
        transaction.executeWithoutResult(status -> compartment.seal(SealOwner.of("trial", 1), "x"));
    }

    @Test
    void the_portal_starts_with_the_right_keys_from_a_file_or_the_environment() throws IOException {
        String keys = Envelope.write(portalKeys.require());
        Files.writeString(file, keys);
        start(null);
        start(keys);
        start(Base64.getEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void it_does_not_start_without_the_key_where_something_is_sealed() {
        assertThatThrownBy(() -> start(null))
                .isInstanceOf(SealingKeyException.class)
                .hasMessageContaining("keys.json does not exist");
        assertThat(file).doesNotExist();
    }

    @Test
    void it_does_not_start_with_other_keys() throws IOException {
        Files.writeString(file, Envelope.write(Envelope.newKeys()));
        assertThatThrownBy(() -> start(null))
                .isInstanceOf(SealingKeyException.class)
                .hasMessageContaining("not among the keys");
    }

    @Test
    void it_does_not_start_with_another_key_under_the_same_number() throws IOException {
        var builder = KeysetHandle.newBuilder();
        Envelope.keyIds(portalKeys.require()).forEach(id -> {
            var entry = KeysetHandle.generateEntryFromParameters(
                            com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM)
                    .withFixedId(id);
            builder.addEntry(id == Envelope.activeKey(portalKeys.require()) ? entry.makePrimary() : entry);
        });
        Files.writeString(file, Envelope.write(build(builder)));
        assertThatThrownBy(() -> start(null))
                .isInstanceOf(SealingKeyException.class)
                .hasMessageContaining("is not the one");
    }

    @Test
    void it_does_not_start_with_a_file_that_is_no_key_file() throws IOException {
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> start(null))
                .isInstanceOf(SealingKeyException.class)
                .hasMessageContaining("can be read");
    }

    @Test
    void what_an_administrator_reads_names_the_way_out() {
        var analysis =
                new SealingKeyFailureAnalyzer().analyze(new IllegalStateException(new SealingKeyException("No key.")));
        assertThat(analysis.getDescription()).isEqualTo("No key.");
        assertThat(analysis.getAction()).contains("backup", "docs/sealing.md");
    }

    @Test
    void a_key_file_is_readable_by_its_owner_only() throws IOException {
        new SealingKeys(SealingProperties.file(file)).write(Envelope.newKeys());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_node_takes_over_a_key_that_another_has_written() throws Exception {
        var here = new SealingKeys(SealingProperties.file(file));
        var there = new SealingKeys(SealingProperties.file(file));
        here.write(Envelope.newKeys());
        int first = Envelope.activeKey(there.require());
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1000));
        there.require();

        here.write(Envelope.withNewKey(here.require()));

        assertThat(Envelope.activeKey(there.require()))
                .isNotEqualTo(first)
                .isEqualTo(Envelope.activeKey(here.require()));
    }

    @Test
    void a_node_takes_over_a_key_although_its_share_tells_late_that_the_file_has_changed() throws Exception {
        var here = new SealingKeys(SealingProperties.file(file));
        var there = new SealingKeys(SealingProperties.file(file));
        here.write(Envelope.newKeys());
        int first = Envelope.activeKey(there.require());
        var changed = Files.getLastModifiedTime(file);
        here.write(Envelope.withNewKey(here.require()));
        Files.setLastModifiedTime(file, changed);
        int second = Envelope.activeKey(here.require());

        assertThat(Envelope.activeKey(there.requireWith(first))).isEqualTo(first);
        assertThat(Envelope.activeKey(there.requireWith(second))).isEqualTo(second);
    }

    @Test
    void a_key_is_added_to_a_file_without_becoming_active() throws IOException {
        SealingKeyFile.addKey(file);
        int first = Envelope.activeKey(new SealingKeys(SealingProperties.file(file)).require());

        String second = SealingKeyFile.addKey(file);

        KeysetHandle both = new SealingKeys(SealingProperties.file(file)).require();
        assertThat(Envelope.activeKey(both)).isEqualTo(first);
        assertThat(Envelope.keyIds(both)).hasSize(2).extracting(KeyCheck::hex).contains(second);
        String json = Files.readString(file);
        long number = Integer.toUnsignedLong(Integer.parseUnsignedInt(second, 16));
        Files.writeString(file, json.replaceFirst("\"primaryKeyId\"\\s*:\\s*\\d+", "\"primaryKeyId\":" + number));
        assertThat(KeyCheck.hex(Envelope.activeKey(new SealingKeys(SealingProperties.file(file)).require())))
                .isEqualTo(second);
    }

    @Test
    void no_key_is_made_while_the_key_file_is_out_of_reach_or_another_one() throws IOException {
        var away = new SealingKeys(SealingProperties.file(file));
        assertThatThrownBy(() -> administration(away).makeKey())
                .hasMessageContaining("sealing.keys-do-not-fit")
                .isInstanceOf(RuleViolationException.class);
        assertThat(file).doesNotExist();

        Files.writeString(file, Envelope.write(Envelope.newKeys()));
        assertThatThrownBy(() -> administration(away).makeKey()).hasMessageContaining("sealing.keys-do-not-fit");
    }

    private SealingKeyAdministration administration(SealingKeys keys) {
        return new SealingKeyAdministration(
                keys, rows, check(keys, SealingProperties.file(file)), firstUse, audit, clock);
    }

    private void start(String fromEnvironment) {
        var properties = new SealingProperties(fromEnvironment, file, Set.of());
        check(new SealingKeys(properties), properties).afterPropertiesSet();
    }

    private KeyCheck check(SealingKeys keys, SealingProperties properties) {
        Environment server = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mariadb://db/portal");
        return new KeyCheck(keys, rows, firstUse, lostKeys, properties, server);
    }

    private static KeysetHandle build(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
