package vn.thongsuot.procedure.ballotbox;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slips in the boxes. Each slip that comes makes all slips of its box be written anew, shuffled, under new keys and with
 * new cipher text: none can be followed from one state of the table to the next, and on the disk all carry the mark of the
 * same transaction.
 */
@Component
class SlipStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate database;
    private final SlipCipher cipher;
    private final SecureRandom random = new SecureRandom();

    SlipStore(JdbcTemplate database, SlipCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Puts a slip in. The caller holds the lock of the box. */
    void put(BoxId box, Slip slip) {
        List<String> all = new ArrayList<>(contents(box));
        all.add(JSON.writeValueAsString(slip));
        Collections.shuffle(all, random);
        destroy(box);
        database.batchUpdate(
                "insert into procedure_ballot_slip (box_id, slip, content) values (?, ?, ?)",
                all.stream()
                        .map(content -> new Object[] {box.value(), randomKey(), cipher.encrypt(box, content)})
                        .toList());
    }

    List<Slip> read(BoxId box) {
        return contents(box).stream()
                .map(content -> JSON.readValue(content, Slip.class))
                .toList();
    }

    void destroy(BoxId box) {
        database.update("delete from procedure_ballot_slip where box_id = ?", box.value());
    }

    private List<String> contents(BoxId box) {
        return database.query(
                "select content from procedure_ballot_slip where box_id = ?",
                (row, number) -> cipher.decrypt(box, row.getBytes(1)),
                box.value());
    }

    /** Random in all its bits, unlike a time-ordered one. */
    private static byte[] randomKey() {
        UUID key = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
