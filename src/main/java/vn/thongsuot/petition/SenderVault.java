package vn.thongsuot.petition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.sealing.SealOwner;
import vn.thongsuot.sealing.SealedCompartment;
import vn.thongsuot.sealing.SealedId;

/** Puts the sender of a petition, and the letter, whose hand tells who wrote it, into the sealed compartment. */
@Component
class SenderVault {

    static final String OWNER = "petition";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRINT = "petition-sender";

    private final SealedCompartment compartment;
    private final FileStore files;
    private final JdbcClient database;

    SenderVault(SealedCompartment compartment, FileStore files, JdbcClient database) {
        this.compartment = compartment;
        this.files = files;
        this.database = database;
    }

    /** A letter as it lies in the compartment. */
    private record KeptLetter(String name, String content) {}

    private record KeptSender(String name, String address, String phone) {}

    /** Seals a sender; the row of the petition keeps nothing but where, and a print. */
    void seal(PetitionId petition, Sender sender, @Nullable Letter letter) {
        SealOwner owner = owner(petition);
        SealedId id = compartment.seal(
                owner, JSON.writeValueAsString(new KeptSender(sender.name(), sender.address(), sender.phone())));
        SealedId letterId = letter == null
                ? null
                : compartment.seal(
                        owner,
                        JSON.writeValueAsString(new KeptLetter(
                                letter.name(), Base64.getEncoder().encodeToString(letter.content()))));
        database.sql("""
                        update petition set sender_sealed = true, sender_sealed_id = :sealed, sender_print = :print,
                            sender_name = null, sender_address = null, sender_phone = null, sender_search = null,
                            file_id = null, file_sealed_id = coalesce(:letter, file_sealed_id) where id = :id
                        """)
                .param("sealed", id.value())
                .param("print", compartment.fingerprint(PRINT, sender.name()))
                .param("letter", letterId == null ? null : letterId.value())
                .param("id", petition.value())
                .update();
    }

    /** Gives a part of a mixed petition the sender of the whole. What was sealed stays so, whatever the part is. */
    void inherit(PetitionId whole, PetitionId part, PetitionKind kind) {
        Optional<Long> sealed = sealed(whole, "sender_sealed_id");
        if (sealed.isPresent()) {
            database.sql("""
                            update petition part join petition whole on whole.id = :whole
                            set part.sender_sealed = true, part.sender_sealed_id = :sealed, part.sender_print = whole.sender_print
                            where part.id = :part
                            """)
                    .param("whole", whole.value())
                    .param("part", part.value())
                    .param("sealed", copied(sealed.get(), part))
                    .update();
            inheritSealedLetter(whole, part);
            return;
        }
        database.sql("""
                        update petition part join petition whole on whole.id = :whole
                        set part.sender_name = whole.sender_name, part.sender_address = whole.sender_address,
                            part.sender_phone = whole.sender_phone, part.sender_search = whole.sender_search,
                            part.file_id = whole.file_id
                        where part.id = :part
                        """)
                .param("whole", whole.value())
                .param("part", part.value())
                .update();
        inheritSealedLetter(whole, part);
        if (kind.protectsSender()) {
            protect(part);
        }
    }

    private void inheritSealedLetter(PetitionId whole, PetitionId part) {
        sealed(whole, "file_sealed_id")
                .ifPresent(letter -> database.sql("update petition set file_sealed_id = :sealed where id = :part")
                        .param("sealed", copied(letter, part))
                        .param("part", part.value())
                        .update());
    }

    private long copied(long sealed, PetitionId to) {
        return compartment.copy(new SealedId(sealed), owner(to)).value();
    }

    /**
     * Seals the sender and the letter of a petition that was in the clear until now, and leaves no name with the visit it came from.
     *
     * @return whether anything was in the clear
     */
    boolean protect(PetitionId id) {
        database.sql("""
                        update petition_reception_visit v join petition p on p.visit_id = v.id
                        set v.visitor_name = null, v.visitor_address = null, v.visitor_phone = null, v.kind = p.kind
                        where p.id = :id
                        """).param("id", id.value()).update();
        Map<String, Object> row =
                database.sql("""
                        select sender_kind, sender_sealed, sender_name, sender_address, sender_phone, file_id
                        from petition where id = :id
                        """).param("id", id.value()).query().singleRow();
        if (Boolean.TRUE.equals(row.get("sender_sealed"))) {
            return false;
        }
        FileId file = row.get("file_id") instanceof Number number ? new FileId(number.longValue()) : null;
        Letter letter = file == null ? null : letter(file);
        SenderKind kind = SenderKind.valueOf(String.valueOf(row.get("sender_kind")));
        if (kind != SenderKind.ANONYMOUS) {
            var sender = new Sender(
                    kind, text(row.get("sender_name")), text(row.get("sender_address")), text(row.get("sender_phone")));
            seal(id, sender, letter);
            takeOut(id, sender);
        } else if (letter != null) {
            sealLetter(id, letter);
        }
        if (file != null) {
            removeUnused(file);
        }
        return true;
    }

    /** What names the sender in a petition's own words, such as a complaint against one's own discipline. */
    private void takeOut(PetitionId id, Sender sender) {
        Map<String, Object> row =
                database.sql("""
                        select concat(number, '/', year) label, content, subject, transferred_from from petition where id = :id
                        """).param("id", id.value()).query().singleRow();
        String content = sender.takenOutOf(text(row.get("content")));
        String subject = sender.takenOutOf(text(row.get("subject")));
        database.sql("""
                        update petition set content = :content, subject = :subject, transferred_from = :from, search_text = :search
                        where id = :id
                        """)
                .param("content", content)
                .param("subject", subject)
                .param("from", sender.takenOutOf(text(row.get("transferred_from"))))
                .param("search", SearchText.of(row.get("label") + " " + content + " " + subject))
                .param("id", id.value())
                .update();
        database.sql("""
                        select v.id, v.content, v.answer from petition_reception_visit v join petition p on p.visit_id = v.id
                        where p.id = :id
                        """).param("id", id.value()).query().listOfRows().forEach(visit -> database.sql(
                        "update petition_reception_visit set content = :content, answer = :answer where id = :id")
                .param("content", sender.takenOutOf(text(visit.get("content"))))
                .param("answer", sender.takenOutOf(text(visit.get("answer"))))
                .param("id", visit.get("id"))
                .update());
    }

    /** Parts of a petition have one scan; the last of them to be protected takes it and its name out of the file store. */
    private void removeUnused(FileId file) {
        boolean used = database.sql("select count(*) from petition where file_id = :file")
                        .param("file", file.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!used) {
            files.remove(file);
        }
    }

    private Letter letter(FileId id) {
        try (InputStream content = files.open(id)) {
            return new Letter(files.require(id).name(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a letter", e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The letter of an anonymous denunciation: its hand may tell who wrote it. */
    void sealLetter(PetitionId petition, Letter letter) {
        SealedId id = compartment.seal(
                owner(petition),
                JSON.writeValueAsString(
                        new KeptLetter(letter.name(), Base64.getEncoder().encodeToString(letter.content()))));
        database.sql("update petition set file_id = null, file_sealed_id = :sealed where id = :id")
                .param("sealed", id.value())
                .param("id", petition.value())
                .update();
    }

    Sender open(PetitionId petition, SenderKind kind, OpeningReason reason) {
        JsonNode kept = JSON.readTree(compartment.open(
                new SealedId(Objects.requireNonNull(
                        sealed(petition, "sender_sealed_id").orElse(null))),
                reason));
        return new Sender(
                kind,
                kept.path("name").asString(""),
                kept.path("address").asString(""),
                kept.path("phone").asString(""));
    }

    Optional<Letter> openLetter(PetitionId petition, OpeningReason reason) {
        return sealed(petition, "file_sealed_id").map(id -> {
            JsonNode kept = JSON.readTree(compartment.open(new SealedId(id), reason));
            return new Letter(
                    kept.path("name").asString(""),
                    Base64.getDecoder().decode(kept.path("content").asString("")));
        });
    }

    private Optional<Long> sealed(PetitionId petition, String column) {
        return database.sql("select " + column + " from petition where id = :id and " + column + " is not null")
                .param("id", petition.value())
                .query(Long.class)
                .optional();
    }

    static SealOwner owner(PetitionId petition) {
        return SealOwner.of(OWNER, petition.value());
    }
}
