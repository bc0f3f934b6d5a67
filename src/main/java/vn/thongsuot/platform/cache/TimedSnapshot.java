package vn.thongsuot.platform.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reference data small enough to be held whole, such as holidays. A change made on this node is seen as soon as its
 * transaction has ended, one made on another node within the given time.
 */
public final class TimedSnapshot<T> {

    private final Supplier<T> load;
    private final long lifetimeNanos;
    private final AtomicReference<@Nullable Loaded<T>> held = new AtomicReference<>();

    public TimedSnapshot(Duration lifetime, Supplier<T> load) {
        this.load = load;
        this.lifetimeNanos = lifetime.toNanos();
    }

    public T get() {
        Loaded<T> loaded = held.get();
        if (loaded == null || System.nanoTime() - loaded.atNanos() > lifetimeNanos) {
            loaded = new Loaded<>(load.get(), System.nanoTime());
            held.set(loaded);
        }
        return loaded.value();
    }

    /** Forgets the data when the current transaction has ended, however it ends; at once when there is none. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            held.set(null);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                held.set(null);
            }
        });
    }

    private record Loaded<T>(T value, long atNanos) {}
}
