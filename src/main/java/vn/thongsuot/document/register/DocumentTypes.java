package vn.thongsuot.document.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thongsuot.platform.error.NotFoundException;

/** The types of Party documents (domain §9), in the order of the regulation. */
@Service
public class DocumentTypes {

    private final JdbcClient database;

    DocumentTypes(JdbcClient database) {
        this.database = database;
    }

    public List<DocumentType> all() {
        return database.sql("select type_key, name, name_en, symbol from document_type order by sort_order")
                .query((row, number) -> new DocumentType(
                        row.getString("type_key"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("symbol")))
                .list();
    }

    public Map<String, DocumentType> byKey() {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        all().forEach(type -> types.put(type.key(), type));
        return types;
    }

    public Optional<DocumentType> find(String key) {
        return Optional.ofNullable(byKey().get(key));
    }

    /** @throws NotFoundException when there is no such type */
    public DocumentType require(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("document.type.not-found", key));
    }

    /** The type with the symbol that it has in the generation of the official form of a day. */
    public DocumentType require(String key, LocalDate on) {
        DocumentType type = require(key);
        return earlier(key, on).map(type::withSymbol).orElse(type);
    }

    /** Whether the regulation's own word on the symbol of that day was not seen. */
    boolean isSymbolUnconfirmed(String key, LocalDate on) {
        return database.sql("""
                        select count(*) from document_type_symbol
                        where type_key = :type and :day between valid_from and valid_to and certainty <> 'GOOD'
                        """)
                        .param("type", key)
                        .param("day", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<String> earlier(String key, LocalDate on) {
        return database.sql(
                        "select symbol from document_type_symbol where type_key = :type and :day between valid_from and valid_to")
                .param("type", key)
                .param("day", on)
                .query(String.class)
                .optional();
    }
}
