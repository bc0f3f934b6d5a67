package vn.thongsuot.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;

/** The register of petitions as the person who asks may read it. What may not be read is not found, counted or searched. */
@Service
@Transactional(readOnly = true)
public class PetitionRegister {

    private final PetitionAccess access;
    private final PetitionRows rows;
    private final FileStore files;
    private final JdbcClient database;

    PetitionRegister(PetitionAccess access, PetitionRows rows, FileStore files, JdbcClient database) {
        this.access = access;
        this.rows = rows;
        this.files = files;
        this.database = database;
    }

    /** Newest first. */
    public List<Petition> list(PetitionFilter filter, Seek<Petition.Place> seek) {
        Query query = query(filter);
        String behind = "";
        if (seek.after() != null) {
            behind = " and p.received_on <= :afterDay and (p.received_on < :afterDay or p.id < :afterId)";
            query.parameters().put("afterDay", seek.after().receivedOn());
            query.parameters().put("afterId", seek.after().id().value());
        }
        return database.sql(rows.select() + query.where() + behind
                        + " order by p.received_on desc, p.id desc limit :limit offset :skip")
                .params(query.parameters())
                .param("limit", seek.limit())
                .param("skip", seek.skip())
                .query((row, number) -> PetitionRows.petition(row, false))
                .list();
    }

    public int count(PetitionFilter filter) {
        Query query = query(filter);
        return database.sql("select count(*) from petition p" + query.where())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFoundException also when it exists but is not this person's to see */
    public Petition open(PetitionId id) {
        return find(id).orElseThrow(PetitionRegister::notFound);
    }

    /** Empty when it does not exist or is not this person's to see. */
    public Optional<Petition> find(PetitionId id) {
        Query query = query(PetitionFilter.ALL);
        return database.sql(rows.select() + query.where() + " and p.id = :id")
                .params(query.parameters())
                .param("id", id.value())
                .query((row, number) -> PetitionRows.petition(row, false))
                .optional()
                .map(petition -> access.keeps(petition.unit()) ? withCode(petition.id()) : petition);
    }

    /** The petition that a case settles; empty when it has none or it is not this person's to see. */
    public Optional<Petition> ofCase(CaseId id) {
        Query query = query(PetitionFilter.ALL);
        return database.sql(rows.select() + query.where() + " and p.case_id = :ofCase")
                .params(query.parameters())
                .param("ofCase", id.value())
                .query((row, number) -> PetitionRows.petition(row, false))
                .optional();
    }

    /** The scanned letter of a petition whose sender is not protected. */
    public StoredFile letter(PetitionId id) {
        Petition petition = open(id);
        if (petition.file() == null) {
            throw notFound();
        }
        return files.require(petition.file());
    }

    /** Those that were split off from it or merged into it, as far as they may be read. */
    public List<Petition> related(PetitionId id) {
        Query query = query(PetitionFilter.ALL);
        return database.sql(rows.select() + query.where()
                        + " and (p.split_from_id = :id or p.earlier_id = :id) order by p.id")
                .params(query.parameters())
                .param("id", id.value())
                .query((row, number) -> PetitionRows.petition(row, false))
                .list();
    }

    /** Units whose whole register this person reads. */
    public List<UnitSummary> readUnits() {
        return access.readUnits();
    }

    /** Units whose petitions this person enters. */
    public List<UnitSummary> keptUnits() {
        return access.keptUnits();
    }

    /** Whether the person may see the case of a petition, too: a sealed one only once it has reached the person. */
    public boolean showsCase(Petition petition) {
        return petition.caseId() != null && access.seesCase(petition.caseId());
    }

    public boolean showsCase(CaseId id) {
        return access.seesCase(id);
    }

    public boolean keeps(Petition petition) {
        return access.keeps(petition.unit());
    }

    /** Whether the register is this person's business at all. */
    public boolean mayReadAny() {
        if (access.mayReadAny()) {
            return true;
        }
        PetitionAccess.Condition readable = access.readable();
        return database.sql("select 1 from petition p where " + readable.sql() + " limit 1")
                .params(readable.parameters())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Petition withCode(PetitionId id) {
        return database.sql(rows.select() + " where p.id = :id")
                .params(rows.parameters())
                .param("id", id.value())
                .query((row, number) -> PetitionRows.petition(row, true))
                .single();
    }

    private record Query(String where, Map<String, Object> parameters) {}

    private Query query(PetitionFilter filter) {
        PetitionAccess.Condition readable = access.readable();
        Map<String, Object> parameters = new HashMap<>(readable.parameters());
        parameters.putAll(rows.parameters());
        var where = new StringBuilder(" where ").append(readable.sql());
        equal(
                where,
                parameters,
                "p.unit_id = :unit",
                "unit",
                filter.unit() == null ? null : filter.unit().value());
        equal(where, parameters, "p.received_on >= :from", "from", filter.from());
        equal(where, parameters, "p.received_on <= :to", "to", filter.to());
        equal(where, parameters, "p.kind = :kind", "kind", name(filter.kind()));
        equal(where, parameters, "p.state = :state", "state", name(filter.state()));
        equal(where, parameters, "p.channel = :channel", "channel", name(filter.channel()));
        equal(where, parameters, "p.handler = :handler", "handler", name(filter.handler()));
        if (filter.open()) {
            where.append(" and p.closed_on is null");
        }
        if (filter.late()) {
            where.append(" and ").append(rows.late());
        }
        if (!filter.search().isBlank()) {
            where.append(" and (p.search_text like :search or p.sender_search like :search)");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Query(where.toString(), parameters);
    }

    private static void equal(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static NotFoundException notFound() {
        return new NotFoundException("petition.not-found");
    }
}
