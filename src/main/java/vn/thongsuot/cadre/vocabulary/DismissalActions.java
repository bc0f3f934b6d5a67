package vn.thongsuot.cadre.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostService;
import vn.thongsuot.cadre.post.TermEnd;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** Ends what several people hold at once, as a vote of confidence may demand. */
@Component
class DismissalActions {

    private final PostDirectory directory;
    private final PostService posts;

    DismissalActions(PostDirectory directory, PostService posts) {
        this.directory = directory;
        this.posts = posts;
    }

    /** Every post that each of them holds on that day. */
    @ModelAction("cadre.end-all-terms")
    void endAllTerms(
            @Input("persons") List<PersonId> persons,
            @Input("on") LocalDate on,
            @Input("reason") TermEnd reason,
            @Input("decisionNumber") @Nullable String decisionNumber) {
        persons.forEach(person -> directory.termsOf(person).stream()
                .filter(term -> term.runsOn(on))
                .forEach(term -> posts.end(term.post(), person, on, reason, decisionNumber)));
    }
}
