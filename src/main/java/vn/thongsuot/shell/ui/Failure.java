package vn.thongsuot.shell.ui;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.thongsuot.platform.error.DomainException;

/** What an exception means to the person who sees its effect. */
sealed interface Failure {

    /** A rule, a missing thing, or somebody else was faster: the exception says it. */
    record Refused(DomainException exception) implements Failure {}

    /** Two people changed the same thing; the second is told so. */
    record ChangedByOthers() implements Failure {}

    record NotAllowed() implements Failure {}

    /** The account was locked or its session ended meanwhile. */
    record NotSignedIn() implements Failure {}

    record DatabaseDown() implements Failure {}

    record Unexpected() implements Failure {}

    /** Frameworks wrap; the first cause that is known decides. */
    static Failure of(Throwable thrown) {
        for (Throwable cause : chain(thrown)) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return new Unexpected();
    }

    private static Iterable<Throwable> chain(Throwable thrown) {
        var chain = new LinkedHashSet<Throwable>();
        for (Throwable cause = thrown; cause != null && chain.add(cause); cause = cause.getCause()) {
            // The set itself ends a cycle.
        }
        return chain;
    }

    private static @Nullable Failure known(Throwable cause) {
        return switch (cause) {
            case DomainException refused -> new Refused(refused);
            case OptimisticLockingFailureException stale -> new ChangedByOthers();
            case AccessDeniedException denied -> new NotAllowed();
            case AuthenticationException gone -> new NotSignedIn();
            case CannotCreateTransactionException down -> new DatabaseDown();
            case DataAccessResourceFailureException down -> new DatabaseDown();
            case SQLTransientConnectionException down -> new DatabaseDown();
            case SQLNonTransientConnectionException down -> new DatabaseDown();
            default -> null;
        };
    }
}
