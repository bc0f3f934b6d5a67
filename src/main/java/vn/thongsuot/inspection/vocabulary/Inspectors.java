package vn.thongsuot.inspection.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseExclusion;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.PersonPicker;

/**
 * Who may inspect: people with a position in the unit itself, its committees, boards and offices. A grassroots organization, which
 * has no such bodies, may assign any of its official members (domain 6.2, 7.3). Nobody inspects themselves, nor an organization in
 * which they have a post.
 */
@Component
class Inspectors implements PersonPicker {

    private final OrganizationDirectory organization;
    private final MemberDirectory members;
    private final CaseExclusion exclusion;

    Inspectors(OrganizationDirectory organization, MemberDirectory members, CaseExclusion exclusion) {
        this.organization = organization;
        this.members = members;
        this.exclusion = exclusion;
    }

    @Override
    public String name() {
        return "inspection.inspectors";
    }

    @Override
    public List<PersonChoice> choices(CaseContext context, String search, int limit) {
        String wanted = SearchText.of(search);
        Stream<PersonChoice> holders = holders(context)
                .filter(choice -> SearchText.of(choice.fullName()).contains(wanted));
        Stream<PersonChoice> assignable = ofGrassroots(context)
                ? assignable(context, members.officialMembers(context.unit().id(), context.today(), search, limit))
                : Stream.empty();
        return free(context, Stream.concat(holders, assignable)).limit(limit).toList();
    }

    @Override
    public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
        Stream<PersonChoice> assignable = ofGrassroots(context)
                ? assignable(context, members.standing(person).stream().toList())
                : Stream.empty();
        return free(context, Stream.concat(holders(context), assignable))
                .filter(choice -> choice.id().equals(person))
                .findFirst();
    }

    private Stream<PersonChoice> free(CaseContext context, Stream<PersonChoice> people) {
        Predicate<PersonId> excluded = exclusion.of(context);
        Object subject = context.start().get("subjectPerson");
        Map<PersonId, PersonChoice> once = new LinkedHashMap<>();
        people.filter(choice -> !String.valueOf(subject).equals(choice.id().toString()))
                .filter(choice -> !excluded.test(choice.id()))
                .forEach(choice -> once.putIfAbsent(choice.id(), choice));
        return once.values().stream();
    }

    private Stream<PersonChoice> holders(CaseContext context) {
        return organization.allHolders(context.unit().id(), context.today()).stream()
                .map(holder -> new PersonChoice(
                        holder.personId(), holder.fullName(), holder.position().title()));
    }

    /** Official members of the organization, those of the one inspected excepted. */
    private Stream<PersonChoice> assignable(CaseContext context, List<MemberStanding> found) {
        Optional<UnitSummary> inspected = SubjectElectorate.id(context.start().get("subjectUnit"))
                .map(UnitId::new)
                .flatMap(organization::unit);
        return found.stream()
                .filter(member -> member.isOfficialOn(context.today()))
                .filter(member -> member.unitPath().startsWith(context.unit().path()))
                .filter(member -> inspected
                        .filter(unit -> member.unitPath().startsWith(unit.path()))
                        .isEmpty())
                .map(member -> new PersonChoice(
                        member.personId(),
                        member.fullName(),
                        organization.unit(member.cell()).map(UnitSummary::name).orElse(null)));
    }

    private static boolean ofGrassroots(CaseContext context) {
        return context.unit().kind().level() == Level.GRASSROOTS;
    }
}
