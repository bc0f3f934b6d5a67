package vn.thongsuot.cadre;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.PersonId;

/**
 * What the rules need to know of a person.
 *
 * @param posts every post ever held, the latest term first
 * @param plan every entry of a plan, open or not
 * @param proposedFor posts for which an appointment is being proposed now
 * @param retirementOn the day from which the person is to retire, when notice was given
 * @param inPositionSince since when the person holds a position of any kind; for those without a post
 */
public record CadreStanding(
        PersonId person,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        List<HeldPost> posts,
        List<PlanEntry> plan,
        List<Evaluation> evaluations,
        List<Discipline> disciplines,
        List<Post> proposedFor,
        @Nullable LocalDate retirementOn,
        @Nullable LocalDate inPositionSince) {

    /** A term together with the post it is in. */
    public record HeldPost(Post post, Term term) {}

    /** The highest post held on a day. */
    public Optional<HeldPost> highestOn(LocalDate day) {
        return posts.stream().filter(held -> held.term().runsOn(day)).min(Comparator.comparingInt(held -> held.post()
                .rank()));
    }

    /** Whether the person ever held this post or one of the same rank. */
    public boolean everHeldRank(int rank) {
        return posts.stream().anyMatch(held -> held.post().rank() == rank);
    }
}
