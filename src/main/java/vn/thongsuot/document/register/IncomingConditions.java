package vn.thongsuot.document.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.text.SearchText;

/** Conditions on {@code document_incoming i}: whose to read, and what is looked for. */
@Component
class IncomingConditions {

    private final RegisterAccess access;
    private final JdbcClient database;

    IncomingConditions(RegisterAccess access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    /** @param readable whether the person reads more of a row than its number */
    record Where(String sql, String readable, Map<String, Object> parameters) {}

    /** What of it the person who asks finds. A restricted document stands there for all with its number, and is found by nothing else. */
    Where of(IncomingFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", access.personOrNobody());
        List<String> ways = new ArrayList<>();
        List<Long> own =
                access.incomingUnits().stream().map(unit -> unit.id().value()).toList();
        if (!own.isEmpty()) {
            ways.add("i.unit_id in (:own)");
            parameters.put("own", own);
        }
        // Said only where there is any: with two ways the list cannot be read along the index of the unit.
        if (own.isEmpty() || wasHandedAny()) {
            ways.add("i.id in (select h.incoming_id from document_handover h where h.person_id = :me)");
        }
        String readable = readable(parameters);
        var where = new StringBuilder(" where (" + String.join(" or ", ways) + ")");
        if (asksForContent(filter)) {
            where.append(" and ").append(readable);
        }
        if (filter.unit() != null) {
            where.append(" and i.unit_id = :unit");
            parameters.put("unit", filter.unit().value());
        }
        if (filter.typeKey() != null) {
            where.append(" and i.type_key = :type");
            parameters.put("type", filter.typeKey());
        }
        if (filter.from() != null) {
            where.append(" and i.received_on >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and i.received_on <= :to");
            parameters.put("to", filter.to());
        }
        if (filter.cancelled() != null) {
            where.append(filter.cancelled() ? " and i.cancelled_at is not null" : " and i.cancelled_at is null");
        }
        if (!filter.sender().isBlank()) {
            where.append(" and i.sender_search like :sender");
            parameters.put("sender", SearchText.like(filter.sender()));
        }
        if (!filter.number().isBlank()) {
            where.append(" and (i.number = :registered or (")
                    .append(readable)
                    .append(" and i.sender_number like :number))");
            parameters.put("registered", ownNumber(filter.number()));
            parameters.put(
                    "number", "%" + filter.number().strip().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (!filter.search().isBlank()) {
            where.append(" and i.search_text like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Where(where.toString(), readable, parameters);
    }

    private String readable(Map<String, Object> parameters) {
        List<Long> kept =
                access.keptIncoming().stream().map(unit -> unit.id().value()).toList();
        String asKeeper = "";
        if (!kept.isEmpty()) {
            asKeeper = " or i.unit_id in (:kept)";
            parameters.put("kept", kept);
        }
        return "(not i.restricted" + asKeeper
                + " or i.id in (select r.incoming_id from document_handover r where r.person_id = :me))";
    }

    /** Also by its day, which no row tells that is hidden. */
    private static boolean asksForContent(IncomingFilter filter) {
        return filter.typeKey() != null
                || filter.from() != null
                || filter.to() != null
                || !filter.sender().isBlank()
                || !filter.search().isBlank();
    }

    private boolean wasHandedAny() {
        return database.sql("select exists (select 1 from document_handover h where h.person_id = :me)")
                .param("me", access.personOrNobody())
                .query(Boolean.class)
                .single();
    }

    /** Zero, which is nobody's, when it is no number of a register. */
    private static int ownNumber(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
