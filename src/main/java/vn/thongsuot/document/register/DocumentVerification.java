package vn.thongsuot.document.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.text.PublicCode;

/** Tells anybody signed in who holds a document whether the portal issued it. Says nothing of what it is about. */
@Service
@Transactional(readOnly = true)
public class DocumentVerification {

    private static final int BUFFER = 64 * 1024;

    private final JdbcClient database;

    DocumentVerification(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is told of a genuine document.
     *
     * @param unitName of the organization that issued it
     * @param docxSha256 hash of the Word file, lower-case hexadecimal
     */
    public record Genuine(
            String code,
            DocumentType type,
            LocalDate date,
            String unitName,
            IssuingBody body,
            OutgoingState state,
            @Nullable String docxSha256,
            @Nullable String pdfSha256) {

        /** Whether a file is the very one that was issued. */
        public boolean isSame(String sha256) {
            return sha256.equals(docxSha256) || sha256.equals(pdfSha256);
        }
    }

    /** @param typed with or without dashes, any case */
    public Optional<Genuine> ask(String typed) {
        return PublicCode.read(typed).flatMap(code -> find("o.verification_code = :value", code));
    }

    /** The document whose PDF is this very file. Only one that the portal issued itself is told. */
    public Optional<Genuine> byFile(String sha256) {
        return find("o.pdf_sha256 = :value and o.verification_code is not null", sha256);
    }

    private Optional<Genuine> find(String condition, String value) {
        return database.sql("""
                        select o.*, t.name, t.name_en, t.symbol, u.name unit_name from document_outgoing o
                        join document_type t on t.type_key = o.type_key join organization_unit u on u.id = o.unit_id
                        where\s""" + condition)
                .param("value", value)
                .query((row, number) -> new Genuine(
                        row.getString("code"),
                        new DocumentType(
                                row.getString("type_key"),
                                row.getString("name"),
                                row.getString("name_en"),
                                row.getString("symbol")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("unit_name"),
                        IssuingBody.valueOf(row.getString("body")),
                        OutgoingState.valueOf(row.getString("state")),
                        row.getString("docx_sha256"),
                        row.getString("pdf_sha256")))
                .optional();
    }

    /** Reads a file to its end; nothing of it is kept. */
    public static String sha256(InputStream in) {
        try (in) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
