package vn.thongsuot.document.register;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitKind;

/** Who may issue which type of document, as far as the regulation was seen (399-QĐ/TW, articles 11 and 13). */
@Service
public class IssuingAuthority {

    private final JdbcClient database;

    IssuingAuthority(JdbcClient database) {
        this.database = database;
    }

    /** What is known. */
    public enum Kind {
        ALLOWED,
        DENIED,
        /** Let through, and shown as to be confirmed. */
        UNKNOWN
    }

    /** @param legalBasis empty where nothing is known */
    public record Answer(Kind kind, String legalBasis) {}

    public Answer ask(Issuer issuer, String typeKey, LocalDate on) {
        return database.sql("""
                        select allowed, certainty, legal_basis from document_authority
                        where body = :body and level = :level and type_key = :type and valid_from <= :day
                          and (valid_to is null or valid_to >= :day) order by valid_from desc limit 1
                        """)
                .param("body", body(issuer).name())
                .param("level", level(issuer).name())
                .param("type", typeKey)
                .param("day", on)
                .query((row, number) -> new Answer(
                        !row.getBoolean("allowed")
                                ? Kind.DENIED
                                : "UNSURE".equals(row.getString("certainty")) ? Kind.UNKNOWN : Kind.ALLOWED,
                        row.getString("legal_basis")))
                .optional()
                .orElse(new Answer(Kind.UNKNOWN, ""));
    }

    /** A grassroots cell issues as a cell, whatever level a model addresses it by. */
    private static Level level(Issuer issuer) {
        return isCell(issuer) ? Level.CELL : issuer.unit().kind().level();
    }

    private static IssuingBody body(Issuer issuer) {
        return isCell(issuer) && issuer.organ() == Organ.COMMITTEE ? IssuingBody.CELL : issuer.body();
    }

    private static boolean isCell(Issuer issuer) {
        return issuer.unit().kind() == UnitKind.CELL || issuer.unit().kind() == UnitKind.GRASSROOTS_CELL;
    }
}
