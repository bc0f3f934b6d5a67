package vn.thongsuot.cadre.post;

import java.util.List;

/**
 * A post in a list.
 *
 * @param holders terms that run today, those that end first at the front
 * @param planned how many are planned for it in the present or a coming planning term
 */
public record PostLine(Post post, List<HolderLine> holders, int planned) {

    public int vacancies() {
        return Math.max(0, post.places() - holders.size());
    }

    /** @param endingSoon the term ends within the notice time, or should have ended */
    public record HolderLine(Term term, boolean endingSoon) {}
}
