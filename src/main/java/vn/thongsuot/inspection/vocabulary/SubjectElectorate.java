package vn.thongsuot.inspection.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.membership.CellVoters;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/**
 * Who votes in the organization of the subject of a case, as the start form names it ({@code subjectPerson}, {@code
 * subjectUnit}): the official members of the member's cell or of the cell itself; of a higher organization its committee. A
 * member inspected votes too: no text at hand takes the vote away.
 */
@Component
class SubjectElectorate implements Electorate {

    private static final int MOST = 1_000;

    private final OrganizationDirectory organization;
    private final MemberDirectory members;

    SubjectElectorate(OrganizationDirectory organization, MemberDirectory members) {
        this.organization = organization;
        this.members = members;
    }

    @Override
    public String name() {
        return "inspection.subject-organization";
    }

    @Override
    public Message voters() {
        return Message.of("inspection.electorate.subject-organization");
    }

    @Override
    public ElectorateCount count(CaseContext context) {
        UnitSummary unit = unit(context);
        if (isCell(unit)) {
            return CellVoters.count(members.officialMembersCount(unit.id(), context.today()), unit.name());
        }
        int count = organization.holderCount(unit.id(), BodyKind.EXECUTIVE_COMMITTEE, context.today());
        return new ElectorateCount(
                count,
                0,
                0,
                Message.of(
                        "procedure.electorate.counted",
                        count,
                        voters(),
                        unit.name(),
                        Message.of("organization.body." + BodyKind.EXECUTIVE_COMMITTEE)));
    }

    @Override
    public List<PersonId> people(CaseContext context) {
        UnitSummary unit = unit(context);
        if (isCell(unit)) {
            return members.officialMembers(unit.id(), context.today(), "", MOST).stream()
                    .filter(member -> member.cell().equals(unit.id()))
                    .map(MemberStanding::personId)
                    .toList();
        }
        return organization.holders(unit.id(), BodyKind.EXECUTIVE_COMMITTEE, Set.of(), context.today()).stream()
                .map(Holder::personId)
                .distinct()
                .toList();
    }

    private static boolean isCell(UnitSummary unit) {
        return unit.kind().standsFor(Level.CELL);
    }

    private UnitSummary unit(CaseContext context) {
        return find(context).orElseThrow(() -> new RuleViolationException("inspection.electorate.no-organization"));
    }

    /** The organization of the subject; empty as long as no subject is named. */
    Optional<UnitSummary> find(CaseContext context) {
        Map<String, Object> start = context.start();
        return id(start.get("subjectUnit"))
                .map(UnitId::new)
                .or(() -> id(start.get("subjectPerson"))
                        .flatMap(person -> members.standing(new PersonId(person)))
                        .map(MemberStanding::cell))
                .flatMap(organization::unit);
    }

    static Optional<Long> id(@Nullable Object answer) {
        return Optional.ofNullable(answer)
                .map(Object::toString)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
