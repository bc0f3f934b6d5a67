package vn.thongsuot.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PersonId;

/**
 * Who is at the keyboard.
 *
 * @param personId {@code null} for a purely technical account
 * @param positions held today, those of higher units first
 */
public record SignedIn(
        AccountId accountId,
        String username,
        @Nullable PersonId personId,
        String fullName,
        boolean administrator,
        List<HeldPosition> positions) {

    public SignedIn {
        positions = List.copyOf(positions);
    }
}
