package vn.thongsuot.document;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes contents from the directory after their last row is gone: right after the commit, and what a crash or a full disk left, some
 * minutes later.
 */
@Component
class RemovedContents {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedContents.class);

    private final ContentDirectory contents;
    private final JdbcClient database;
    private final TransactionTemplate seesEverything;
    private final Clock clock;

    RemovedContents(
            FileProperties properties, JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.contents = new ContentDirectory(properties.directory());
        this.database = database;
        this.clock = clock;
        seesEverything = new TransactionTemplate(transactions);
        seesEverything.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        seesEverything.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
    }

    /** In the transaction that removes a row. */
    void add(String sha256) {
        database.sql("insert ignore into document_content_removed (sha256, removed_at) values (:hash, :at)")
                .param("hash", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remove(sha256);
            }
        });
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void removeTheRest() {
        database.sql("select sha256 from document_content_removed")
                .query(String.class)
                .list()
                .forEach(this::remove);
    }

    private void remove(String sha256) {
        try {
            contents.removeUnless(sha256, () -> isUsed(sha256));
            seesEverything.executeWithoutResult(
                    status -> database.sql("delete from document_content_removed where sha256 = :hash")
                            .param("hash", sha256)
                            .update());
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("The content of a removed file could not be deleted; it is tried again", e);
        }
    }

    /** Also by a row that is written or removed in a transaction that has not ended: it may yet stay, or come back. */
    private boolean isUsed(String sha256) {
        return hasRow(sha256) || Boolean.TRUE.equals(seesEverything.execute(status -> hasRow(sha256)));
    }

    private boolean hasRow(String sha256) {
        return database.sql("select exists(select 1 from document_file where sha256 = :hash)")
                .param("hash", sha256)
                .query(Boolean.class)
                .single();
    }
}
