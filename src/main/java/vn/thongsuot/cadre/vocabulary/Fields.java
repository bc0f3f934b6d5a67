package vn.thongsuot.cadre.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;

/** The fields that the lists and rules of cadres look at, in a form or in the start form: post, planning term, exception. */
@Component
class Fields {

    static final String POST = "post";
    static final String PLAN_TERM = "planTerm";
    static final String PERSON = "person";
    static final String EXCEPTION = "exception";
    static final String PURPOSE = "purpose";

    private final PostDirectory posts;

    Fields(PostDirectory posts) {
        this.posts = posts;
    }

    /** The post chosen in the form, else in the start form. */
    Optional<Post> post(CaseContext context, Map<String, ?> answers) {
        return answer(context, answers, POST).flatMap(Fields::number).flatMap(id -> posts.post(new PostId(id)));
    }

    Optional<PlanTerm> planTerm(CaseContext context, Map<String, ?> answers) {
        return answer(context, answers, PLAN_TERM).flatMap(PlanTerm::parse);
    }

    Optional<PersonId> person(CaseContext context, Map<String, ?> answers) {
        return answer(context, answers, PERSON).flatMap(Fields::number).map(PersonId::new);
    }

    static Optional<String> answer(CaseContext context, Map<String, ?> answers, String field) {
        return Optional.<Object>ofNullable(answers.get(field))
                .or(() -> Optional.ofNullable(context.start().get(field)))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    private static Optional<Long> number(String digits) {
        return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }
}
