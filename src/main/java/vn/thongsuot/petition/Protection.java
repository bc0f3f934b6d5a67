package vn.thongsuot.petition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Protects senders who stood in the clear until now. Petitions that are linked, because one repeats another or was split off from it,
 * are protected together: whoever is named at one of them would be named at all.
 */
@Component
class Protection {

    private final SenderVault vault;
    private final JdbcClient database;

    Protection(SenderVault vault, JdbcClient database) {
        this.vault = vault;
        this.database = database;
    }

    /** Of a petition that denounces somebody, or may, and of those that are linked with it. */
    void protect(PetitionId id) {
        linked(id).forEach(this::seal);
    }

    /** To be called whenever a petition was linked with another. */
    void linked(PetitionId id, PetitionId with) {
        Set<Long> linked = linked(id);
        linked.add(with.value());
        boolean kept = database.sql("""
                        select count(*) from petition where id in (:ids)
                        and (sender_sealed or file_sealed_id is not null or kind in (:kinds))
                        """)
                        .param("ids", linked)
                        .param("kinds", PetitionKind.protecting())
                        .query(Integer.class)
                        .single()
                > 0;
        if (kept) {
            linked.forEach(this::seal);
        }
    }

    private Set<Long> linked(PetitionId id) {
        Set<Long> linked = new HashSet<>();
        List<Long> found = List.of(id.value());
        while (linked.addAll(found)) {
            found = database.sql("""
                            select earlier_id from petition where id in (:ids) and earlier_id is not null
                            union select split_from_id from petition where id in (:ids) and split_from_id is not null
                            union select id from petition where earlier_id in (:ids) or split_from_id in (:ids)
                            """).param("ids", linked).query(Long.class).list();
        }
        return linked;
    }

    private void seal(long id) {
        var petition = new PetitionId(id);
        if (vault.protect(petition)) {
            SimilarPetitions.forgetSender(database, petition);
        }
    }
}
