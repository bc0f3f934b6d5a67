package vn.thongsuot.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the chain. Entries wait in the transaction and are linked just before it commits. */
@Component
class AuditChain {

    private final JdbcClient database;
    private final EntityManager entityManager;
    private final JsonMapper json;
    private final Clock clock;

    AuditChain(JdbcClient database, EntityManager entityManager, JsonMapper json, Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    void append(Actor actor, String action, String subject, Map<String, String> details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An audit entry needs a transaction that may write: " + action);
        }
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        pending.entries.add(new Unlinked(now, actor, action, subject, json.writeValueAsString(new TreeMap<>(details))));
    }

    private void link(List<Unlinked> entries) {
        // Whatever still waits in the persistence context takes its row locks first: the head must be the last lock
        // taken,
        // or two transactions could each hold what the other needs.
        entityManager.flush();
        Head head = database.sql("select seq, hash from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
        for (Unlinked entry : entries) {
            AuditEntry linked = entry.after(head).sealed();
            insert(linked);
            head = new Head(linked.seq(), linked.hash());
        }
        database.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private void insert(AuditEntry entry) {
        database.sql("""
                        insert into audit_entry (seq, at, actor_account_id, actor_person_id, actor_name, action, subject,
                          details, previous_hash, hash)
                        values (:seq, :at, :actorAccountId, :actorPersonId, :actorName, :action, :subject,
                          :details, :previousHash, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param("actorAccountId", entry.actorAccountId())
                .param("actorPersonId", entry.actorPersonId())
                .param("actorName", entry.actorName())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("previousHash", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    private record Head(long seq, String hash) {}

    private record Unlinked(Instant at, Actor actor, String action, String subject, String details) {

        AuditEntry after(Head head) {
            return new AuditEntry(
                    head.seq() + 1,
                    at,
                    actor.accountId(),
                    actor.personId(),
                    actor.name(),
                    action,
                    subject,
                    details,
                    head.hash(),
                    "");
        }
    }

    private final class Pending implements TransactionSynchronization, Ordered {

        private final List<Unlinked> entries = new ArrayList<>();
        private boolean over;

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditChain.this);
        }

        /** After the commit there is nothing to take up again: what then begins a transaction has a list of its own. */
        @Override
        public void resume() {
            if (!over) {
                TransactionSynchronizationManager.bindResource(AuditChain.this, this);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            link(entries);
            entries.clear();
        }

        @Override
        public void beforeCompletion() {
            over = true;
            TransactionSynchronizationManager.unbindResource(AuditChain.this);
        }
    }
}
