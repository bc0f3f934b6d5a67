package vn.thongsuot.document.register;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.RuleViolationException;

/** The part of a number after the slash, which tells who issued. */
@Component
class OrganSymbols {

    private static final String SURE = "GOOD";

    private final JdbcClient database;

    OrganSymbols(JdbcClient database) {
        this.database = database;
    }

    /** @param unconfirmed the regulation's own word was not seen */
    record Symbol(String text, boolean unconfirmed) {}

    Optional<Symbol> find(Issuer issuer) {
        return database.sql(
                        "select symbol, certainty from document_organ_symbol where organ = :organ and unit_kind = :kind")
                .param("organ", issuer.organ().name())
                .param("kind", issuer.unit().kind().name())
                .query((row, number) -> new Symbol(row.getString("symbol"), !SURE.equals(row.getString("certainty"))))
                .optional();
    }

    Symbol require(Issuer issuer) {
        return find(issuer)
                .orElseThrow(() -> new RuleViolationException(
                        "document.register.no-symbol", issuer.unit().name()));
    }

    /** {@code 05-NQ/ĐU}: at least two digits, hyphen, type, slash, organization (domain §9). */
    static String code(int number, DocumentType type, Symbol organ) {
        return String.format(Locale.ROOT, "%02d-%s/%s", number, type.symbol(), organ.text());
    }
}
