package vn.thongsuot.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;

/**
 * In which units somebody stands, so that what is about such a unit can be kept from them. One position in a unit, or below it, is
 * enough, whatever others there are; somebody without any stands in the units of the own membership. Who stands in a unit stands in
 * those that were merged into it, too.
 */
@Component
public class PersonUnits {

    private final OrganizationDirectory organization;
    private final ObjectProvider<MemberUnits> memberUnits;
    private final Clock clock;

    PersonUnits(OrganizationDirectory organization, ObjectProvider<MemberUnits> memberUnits, Clock clock) {
        this.organization = organization;
        this.memberUnits = memberUnits;
        this.clock = clock;
    }

    public Set<UnitId> of(PersonId person) {
        return of(person, organization.positionsOf(person, LocalDate.now(clock)));
    }

    /** Of the person signed in, or nobody. */
    public Set<UnitId> of(@Nullable SignedIn who) {
        return who == null ? Set.of() : of(who.personId(), who.positions());
    }

    public Set<UnitId> of(@Nullable PersonId person, List<HeldPosition> positions) {
        Set<UnitId> within = new HashSet<>();
        positions.forEach(position -> within.addAll(position.unit().pathIds()));
        if (within.isEmpty() && person != null) {
            memberUnits.forEach(known -> known.pathsOf(person).forEach(path -> within.addAll(ids(path))));
        }
        within.addAll(organization.predecessors(Set.copyOf(within)));
        return within;
    }

    /**
     * Those that would handle a matter about somebody themselves, and are to know nothing of it as long as one above does: the cell, and the
     * unit of each post. The unit that handles it, and those above, are not among them.
     */
    public Set<UnitId> bypassed(PersonId about, UnitSummary handledBy) {
        Set<UnitId> homes = new HashSet<>();
        organization
                .positionsOf(about, LocalDate.now(clock))
                .forEach(position -> homes.add(position.unit().id()));
        memberUnits.forEach(known ->
                known.pathsOf(about).forEach(path -> homes.add(ids(path).getLast())));
        handledBy.pathIds().forEach(homes::remove);
        return homes;
    }

    private static List<UnitId> ids(String path) {
        return List.of(path.split("/")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> new UnitId(Long.parseLong(part)))
                .toList();
    }
}
