package vn.thongsuot.document.register;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives numbers. The row of the register stays locked until the caller's transaction ends: a number is committed together with
 * what carries it or not at all, and the next one waits until that is known. So no number is missing and none is given twice,
 * whatever is rolled back or killed on the way.
 */
@Component
class NumberRegister {

    private final JdbcClient database;

    NumberRegister(JdbcClient database) {
        this.database = database;
    }

    /**
     * A run of numbers.
     *
     * @param typeKey empty for incoming documents
     * @param termId the run ends with the term
     */
    record Key(long unitId, String organ, String typeKey, long termId) {

        static Key of(Issuer issuer, DocumentType type, Term term) {
            return new Key(issuer.unit().id().value(), issuer.organ().name(), type.key(), term.id());
        }
    }

    /** @param paperUntil up to here numbers were given on paper before the register was kept here */
    record State(long id, int paperUntil, int lastNumber) {}

    /** A number nobody else can get. */
    record Allotted(long registerId, int number) {}

    /** Locks the register until the end of the transaction; makes it when this is its first number. */
    State lock(Key key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A number is given in the transaction of what carries it");
        }
        Optional<State> known = find(key, " for update");
        if (known.isPresent()) {
            return known.get();
        }
        // Two first numbers at once: the second waits here until the first is committed or rolled back, and looks
        // again.
        database.sql("select id from document_register_opening for update")
                .query(Integer.class)
                .single();
        Optional<State> opened = find(key, " for update");
        if (opened.isPresent()) {
            return opened.get();
        }
        database.sql("""
                        insert into document_register (unit_id, organ, type_key, term_id)
                        values (:unit, :organ, :type, :term)
                        """)
                .param("unit", key.unitId())
                .param("organ", key.organ())
                .param("type", key.typeKey())
                .param("term", key.termId())
                .update();
        return find(key, " for update").orElseThrow();
    }

    Allotted next(Key key) {
        State state = lock(key);
        int number = state.lastNumber() + 1;
        database.sql("update document_register set last_number = :number where id = :id")
                .param("number", number)
                .param("id", state.id())
                .update();
        return new Allotted(state.id(), number);
    }

    /** Says up to where numbers were given on paper. Only before the register gave one itself. */
    void startAfter(State register, int paperUntil) {
        database.sql("update document_register set paper_until = :number, last_number = :number where id = :id")
                .param("number", paperUntil)
                .param("id", register.id())
                .update();
    }

    /** Without a lock, to be shown; another may have got the next number in the meantime. */
    Optional<State> look(Key key) {
        return find(key, "");
    }

    private Optional<State> find(Key key, String lock) {
        return database.sql("""
                        select id, paper_until, last_number from document_register
                        where unit_id = :unit and organ = :organ and type_key = :type and term_id = :term
                        """ + lock)
                .param("unit", key.unitId())
                .param("organ", key.organ())
                .param("type", key.typeKey())
                .param("term", key.termId())
                .query((row, number) ->
                        new State(row.getLong("id"), row.getInt("paper_until"), row.getInt("last_number")))
                .optional();
    }
}
