package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostService;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.cadre.post.TermEnd;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.PositionRegister;
import vn.thongsuot.platform.i18n.Texts;

/** Takes posts away: a cadre's post with its term, any other position as such. The work goes with the position. */
@Component
class PostRemoval {

    private final OrganizationDirectory organization;
    private final PositionRegister positions;
    private final PostDirectory posts;
    private final PostService terms;

    PostRemoval(
            OrganizationDirectory organization, PositionRegister positions, PostDirectory posts, PostService terms) {
        this.organization = organization;
        this.positions = positions;
        this.posts = posts;
        this.terms = terms;
    }

    /** @param only the position to be taken away; {@code null} for every one */
    void remove(PersonId person, LocalDate on, @Nullable Long only, @Nullable String decisionNumber) {
        Set<PositionId> done = new HashSet<>();
        for (Term term : posts.termsOf(person)) {
            Post post = posts.require(term.post());
            if (term.runsOn(on) && isMeant(post.position(), only)) {
                terms.end(post.id(), person, on, TermEnd.DISMISSED, decisionNumber);
                done.add(post.position());
            }
        }
        String words = Texts.t("inspection.discipline.post-left");
        for (HeldPosition held : organization.positionsOf(person, on)) {
            if (isMeant(held.id(), only) && done.add(held.id())) {
                positions.end(held.id(), person, on, decisionNumber == null ? words : words + ", " + decisionNumber);
            }
        }
    }

    private static boolean isMeant(PositionId position, @Nullable Long only) {
        return only == null || position.value() == only;
    }
}
