package vn.thongsuot.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class SealedCompartmentModuleTest {

    private static final String SECRET = "Lê Thị Mật, tổ 7, xã Đăk Kín";
    private static final OpeningReason REASON = new OpeningReason("Mời người tố cáo làm việc");

    private final SealOwner owner = new SealOwner("trial", UUID.randomUUID().toString());

    @Autowired
    private SealedCompartment compartment;

    @Autowired
    private SealOpenings openings;

    @Autowired
    private SealRows rows;

    @Autowired
    private SealingKeys keys;

    @Autowired
    private KeyRewrap rewrap;

    @Autowired
    private SealingKeyAdministration administration;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Acting acting;

    @Test
    void the_length_of_what_is_sealed_does_not_tell_how_long_a_name_is() {
        assertThat(length(seal("Vũ An"))).isEqualTo(length(seal("Nguyễn Phúc Bảo Khuê Trường Giang")));
    }

    private Integer length(SealedId id) {
        return database.queryForObject(
                "select length(content) from sealing_item where id = ?", Integer.class, id.value());
    }

    @Test
    void the_database_holds_nothing_that_could_be_read() {
        SealedId id = seal(SECRET);

        byte[] content =
                database.queryForObject("select content from sealing_item where id = ?", byte[].class, id.value());
        assertThat(new String(content, StandardCharsets.UTF_8))
                .doesNotContain("Mật")
                .doesNotContain("tổ");
        assertThat(seal(SECRET)).isNotEqualTo(id);
    }

    @Test
    void whoever_opens_it_leaves_a_trace_with_the_reason() {
        SealedId id = seal(SECRET);

        String opened = as("vanphong.xa", () -> compartment.open(id, REASON));

        assertThat(opened).isEqualTo(SECRET);
        Opening opening = openings.of("trial", List.of(owner.key()), 10).getFirst();
        assertThat(opening.reason()).isEqualTo(REASON.text());
        assertThat(opening.byName()).isNotBlank();
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where subject = ? and action = 'sealing.open'",
                        Integer.class,
                        owner.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_reason_needs_words() {
        assertThatThrownBy(() -> new OpeningReason("  cần "))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("sealing.reason-too-short");
        assertThat(REASON.toString()).doesNotContain("Mời");
    }

    @Test
    void an_opening_that_is_rolled_back_has_shown_nothing_and_leaves_no_trace() {
        SealedId id = seal(SECRET);

        acting.as(
                "vanphong.xa",
                () -> transaction.execute(status -> {
                    compartment.open(id, REASON);
                    status.setRollbackOnly();
                    return "";
                }));

        assertThat(openings.of("trial", List.of(owner.key()), 10)).isEmpty();
    }

    @Test
    void a_secret_moved_to_another_owner_or_row_cannot_be_opened() {
        SealedId id = seal(SECRET);
        SealedId other = seal("chuyện khác");
        database.update("update sealing_item set owner_key = 'elsewhere' where id = ?", id.value());
        assertThatThrownBy(() -> as("vanphong.xa", () -> compartment.open(id, REASON)))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageNotContaining("Mật");

        database.update("update sealing_item set owner_key = ? where id = ?", owner.key(), id.value());
        database.update(
                "update sealing_item a join sealing_item b on b.id = ? set a.content = b.content, a.wrapped_key ="
                        + " b.wrapped_key where a.id = ?",
                other.value(),
                id.value());
        assertThatThrownBy(() -> as("vanphong.xa", () -> compartment.open(id, REASON)))
                .isInstanceOf(SealBrokenException.class);
        transaction.executeWithoutResult(status -> compartment.erase(id));
    }

    @Test
    void only_what_belongs_to_the_owner_is_opened() {
        SealedId id = seal(SECRET);
        assertThatThrownBy(
                        () -> as("vanphong.xa", () -> compartment.open(SealOwner.of("trial", 1), List.of(id), REASON)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_author_reads_the_own_words_and_nobody_elses() {
        SealedId id = as("vanphong.xa", () -> compartment.seal(owner, SECRET));

        assertThat(as("vanphong.xa", () -> compartment.readOwn(id))).contains(SECRET);
        assertThat(as("bithu.xa", () -> compartment.readOwn(id))).isEmpty();
        assertThat(compartment.readOwn(id)).isEmpty();
    }

    @Test
    void what_is_kept_elsewhere_is_opened_with_the_key_kept_here() {
        byte[] file = SECRET.getBytes(StandardCharsets.UTF_8);
        SealedContent content = transaction.execute(status -> compartment.sealElsewhere(owner, file));

        assertThat(as("vanphong.xa", () -> compartment.openElsewhere(content.id(), content.encrypted(), REASON)))
                .isEqualTo(file);
        transaction.executeWithoutResult(status -> compartment.erase(content.id()));
        assertThatThrownBy(() ->
                        as("vanphong.xa", () -> compartment.openElsewhere(content.id(), content.encrypted(), REASON)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void equal_texts_are_found_without_being_opened() {
        assertThat(fingerprint("name", "Nguyễn  Đức Thủy"))
                .isEqualTo(fingerprint("name", "nguyen duc thuỷ"))
                .isNotEqualTo(fingerprint("place", "Nguyễn Đức Thủy"))
                .isNotEqualTo(fingerprint("name", "Nguyễn Đức Thuy A"))
                .hasSize(40);
    }

    @Test
    void keys_are_changed_while_everything_stays_open() {
        SealedId id = seal(SECRET);
        String fingerprint = fingerprint("name", SECRET);
        int old = Envelope.activeKey(keys.require());

        as("quantri", () -> {
            administration.makeKey();
            return "";
        });
        assertThat(Envelope.activeKey(keys.require())).isNotEqualTo(old);
        assertThat(as("vanphong.xa", () -> compartment.open(id, REASON))).isEqualTo(SECRET);
        assertThatThrownBy(() -> as("quantri", () -> {
                    administration.removeKey(old);
                    return "";
                }))
                .hasMessageContaining("sealing.key-in-use");

        rewrap.rewrapAll();
        assertThat(rows.count(old)).isZero();
        assertThatThrownBy(() -> as("quantri", () -> {
                    administration.removeKey(old);
                    return "";
                }))
                .hasMessageContaining("sealing.key-still-warm");
        database.update("update sealing_key set replaced_at = '2020-01-01' where key_id = ?", old);
        as("quantri", () -> {
            administration.removeKey(old);
            return "";
        });

        assertThat(Envelope.keyIds(keys.require())).doesNotContain(old);
        assertThat(as("vanphong.xa", () -> compartment.open(id, REASON))).isEqualTo(SECRET);
        assertThat(fingerprint("name", SECRET)).isEqualTo(fingerprint);
    }

    @Test
    void a_damaged_record_does_not_keep_the_others_from_the_new_key() {
        SealedId damaged = seal(SECRET);
        database.update("update sealing_item set wrapped_key = x'00' where id = ?", damaged.value());
        SealedId sound = seal(SECRET);
        as("quantri", () -> {
            administration.makeKey();
            return "";
        });

        rewrap.rewrapAll();

        assertThat(rows.find(sound).orElseThrow().keyId()).isEqualTo(Envelope.activeKey(keys.require()));
        transaction.executeWithoutResult(status -> compartment.erase(damaged));
    }

    @Test
    void only_administrators_touch_the_keys() {
        assertThatThrownBy(() -> as("bithu.xa", () -> administration.keys()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private SealedId seal(String text) {
        return transaction.execute(status -> compartment.seal(owner, text));
    }

    private String fingerprint(String kind, String text) {
        return transaction.execute(status -> compartment.fingerprint(kind, text));
    }

    private <T> T as(String username, Supplier<T> work) {
        return acting.as(username, () -> transaction.execute(status -> work.get()));
    }
}
