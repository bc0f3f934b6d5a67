package vn.thongsuot.identity;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords in a row; says until when. */
public class AccountLockedException extends LockedException {

    private final Instant until;

    AccountLockedException(Instant until) {
        super("Locked until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
