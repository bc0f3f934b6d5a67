package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.rule.SubjectForms;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;

/** Who is disciplined in a case, as its start form or the subject of the case says. */
@Component
class Subjects {

    static final String KIND = "subjectKind";
    static final String PERSON = "subjectPerson";
    static final String UNIT = "subjectUnit";
    static final String ORGANIZATION = "organization";
    static final String MEMBER = "member";

    private final MemberDirectory members;
    private final OrganizationDirectory organization;

    Subjects(MemberDirectory members, OrganizationDirectory organization) {
        this.members = members;
        this.organization = organization;
    }

    /** Empty for somebody who never was a member; who left meanwhile is asked as an official member. */
    Optional<SubjectForms.Kind> kind(CaseContext context) {
        Optional<PersonId> person = person(context);
        if (person.isEmpty()) {
            return Optional.of(SubjectForms.Kind.ORGANIZATION);
        }
        return members.standing(person.get())
                .map(standing -> standing.status() == MembershipStatus.PROBATIONARY
                        ? SubjectForms.Kind.PROBATIONARY_MEMBER
                        : SubjectForms.Kind.OFFICIAL_MEMBER);
    }

    Set<DisciplineForm> forms(CaseContext context) {
        boolean holdsPost = person(context)
                .map(person ->
                        !organization.positionsOf(person, context.today()).isEmpty())
                .orElse(false);
        return kind(context).map(kind -> SubjectForms.of(kind, holdsPost)).orElse(Set.of());
    }

    Optional<PersonId> person(CaseContext context) {
        return Optional.ofNullable(context.subject())
                .or(() -> number(context.start(), PERSON).map(PersonId::new));
    }

    /** The day of the act, as the start form has it. */
    static Optional<LocalDate> actedOn(CaseContext context) {
        return text(context.start(), "actedOn").map(LocalDate::parse);
    }

    static Optional<String> text(Map<String, ?> answers, String field) {
        return Optional.<Object>ofNullable(answers.get(field))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    static Optional<Long> number(Map<String, ?> answers, String field) {
        return text(answers, field).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    }
}
