package vn.thongsuot.cadre.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A term of one person in one post.
 *
 * @param endsOn the day it is to end; {@code null} when there is none
 * @param endedOn the last day it really lasted, or is to last by a decision; {@code null} while nothing ended it
 * @param exception what the competent level said where a precondition was waived
 */
public record Term(
        long id,
        PostId post,
        PersonId person,
        String fullName,
        TermKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        @Nullable TermEnd endReason,
        boolean extended,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable String exception) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    public boolean isYetToCome(LocalDate day) {
        return day.isBefore(startsOn);
    }
}
