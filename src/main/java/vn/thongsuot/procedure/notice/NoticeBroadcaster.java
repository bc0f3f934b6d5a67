package vn.thongsuot.procedure.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongsuot.organization.PersonId;

/**
 * Lets the open pages of a person know that there is something new to look up. Carries no content. What happens on another node
 * arrives through {@link NoticeWatch}.
 */
@Component
public class NoticeBroadcaster {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBroadcaster.class);

    private final Map<PersonId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * @param news called in any thread, must return at once
     * @return ends it
     */
    public Runnable listen(PersonId person, Runnable news) {
        listeners.compute(person, (key, before) -> {
            Set<Runnable> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            all.add(news);
            return all;
        });
        return () -> listeners.computeIfPresent(person, (key, all) -> {
            all.remove(news);
            return all.isEmpty() ? null : all;
        });
    }

    /** Whether anybody on this node has a page open. */
    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    /** When the transaction commits, at once where there is none; never when it is rolled back. */
    public void announceAfterCommit(Collection<PersonId> persons) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    announce(persons);
                }
            });
        } else {
            announce(persons);
        }
    }

    void announce(Collection<PersonId> persons) {
        for (PersonId person : persons) {
            for (Runnable news : listeners.getOrDefault(person, Set.of())) {
                try {
                    news.run();
                } catch (RuntimeException e) {
                    // One broken page must not keep the others from the news, nor undo what is committed.
                    LOG.warn("A page could not be told of a notice", e);
                }
            }
        }
    }
}
