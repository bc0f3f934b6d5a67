package vn.thongsuot.petition.denunciation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One point of a denunciation.
 *
 * @param number from 1, in the order in which the denouncer's points were written down
 * @param withdrawal the last thing that was said about it; {@code null} if it was never withdrawn
 */
record Point(int number, String text, @Nullable Withdrawal withdrawal) {

    /** @param freely not threatened, forced or bought: only then is the point left out (domain 7.3) */
    record Withdrawal(LocalDate on, boolean freely) {}

    /** The day since which it is not considered. */
    Optional<LocalDate> leftOutSince() {
        return Optional.ofNullable(withdrawal).filter(Withdrawal::freely).map(Withdrawal::on);
    }

    boolean isConsidered() {
        return leftOutSince().isEmpty();
    }

    /** Withdrawn by somebody who was threatened, forced or bought. */
    boolean isKeptInSpiteOfWithdrawal() {
        return withdrawal != null && isConsidered();
    }
}
