package vn.thongsuot.cadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A cadre in a list.
 *
 * @param post the highest post held now, with its unit; {@code null} without one
 * @param termEndsOn when the term in it is to end
 * @param plans in how many plans the person stands that are not over
 * @param graded the last evaluation
 */
public record CadreLine(
        PersonId person,
        String fullName,
        LocalDate birthDate,
        String unitName,
        @Nullable String post,
        @Nullable LocalDate termEndsOn,
        int plans,
        @Nullable Evaluation graded,
        @Nullable LocalDate retirementOn) {

    /** Year of birth and post, or unit: what tells people of one name apart. */
    public String detail() {
        return birthDate.getYear() + " \u00b7 " + (post == null ? unitName : post);
    }
}
