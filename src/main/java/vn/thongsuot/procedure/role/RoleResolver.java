package vn.thongsuot.procedure.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.role.Roles.Role;

/** Finds who does a step: a role of the model, in the unit of that level above the case's unit. */
@Component
public class RoleResolver {

    private final OrganizationDirectory organization;

    RoleResolver(OrganizationDirectory organization) {
        this.organization = organization;
    }

    /**
     * @param key role in a unit, as work items carry it
     * @param unit the unit it was found in
     * @param fallback nobody holds the role asked for; the step goes to the office in its place
     */
    public record Resolved(String role, String key, UnitSummary unit, boolean fallback) {}

    /**
     * Never nowhere: a vacant role goes to the next office above, at last to that of the province. A role that only the person
     * has whom the case is about counts as vacant.
     *
     * @param subject whom the case is about
     */
    public Resolved resolve(String role, UnitSummary unit, @Nullable PersonId subject, LocalDate on) {
        return resolve(role, unit, new Exclusion(person -> person.equals(subject), false), on);
    }

    /**
     * Who does nothing in a case.
     *
     * @param upward where such people alone have a role, it goes to the same body of the level above before it goes to an office
     */
    public record Exclusion(Predicate<PersonId> who, boolean upward) {}

    /** The same where more people than one do nothing in the case. */
    public Resolved resolve(String role, UnitSummary unit, Exclusion exclusion, LocalDate on) {
        Predicate<PersonId> excluded = exclusion.who();
        Optional<Resolved> own = inUnitOf(role, unit, false);
        boolean onlyExcluded = exclusion.upward()
                && own.isPresent()
                && !holding(own.get().key(), on).isEmpty()
                && !isHeld(own.get().key(), excluded, on);
        String above = onlyExcluded ? sameAbove(role) : null;
        List<String> offices =
                switch (Roles.require(role).level()) {
                    case CELL -> List.of("grassroots.secretary", "commune.office", "province.office");
                    case GRASSROOTS, COMMUNE -> List.of("commune.office", "province.office");
                    case PROVINCE -> List.of("province.office");
                };
        List<String> chain = new ArrayList<>(List.of(role));
        if (above != null) {
            chain.add(above);
        }
        chain.addAll(offices);
        Optional<Resolved> nearest = Optional.empty();
        for (String candidate : chain) {
            Optional<Resolved> resolved = inUnitOf(candidate, unit, !candidate.equals(role));
            if (nearest.isEmpty()) {
                nearest = resolved;
            }
            if (resolved.isPresent() && isHeld(resolved.get().key(), excluded, on)) {
                return resolved.get();
            }
        }
        return nearest.orElseThrow(() -> new IllegalStateException("No unit for " + role + " above " + unit.name()));
    }

    /**
     * The role in the unit it belongs to, whether or not anybody holds it. In a case of the province itself a role of the commune
     * is the same one of the province.
     */
    public Optional<Resolved> inUnitOf(String role, UnitSummary unit, boolean fallback) {
        String meant = Roles.inCaseOf(unit, role);
        return organization
                .ancestorAt(unit, Roles.require(meant).level())
                .map(found -> new Resolved(meant, Roles.key(meant, found.id()), found, fallback));
    }

    /** Names of the people who have a role in a unit on a day, by rank. */
    public List<String> holders(String key, LocalDate on) {
        return holding(key, on).stream().map(Holder::fullName).distinct().toList();
    }

    /** The people who have a role in a unit on a day, by rank; who has it by several positions comes several times. */
    public List<Holder> holding(String key, LocalDate on) {
        String[] parts = key.split("@");
        Role role = Roles.require(parts[0]);
        return organization.allHolders(new UnitId(Long.parseLong(parts[1])), on).stream()
                .filter(holder -> role.isHeldThrough(holder.position()))
                .toList();
    }

    /** The people who have a role in a unit on a day, each once, by rank. */
    public List<PersonId> holderIds(String key, LocalDate on) {
        return holding(key, on).stream().map(Holder::personId).distinct().toList();
    }

    /** The people who have roles in units on a day, by key; every key is there. */
    public Map<String, Set<PersonId>> holding(Collection<String> keys, LocalDate on) {
        Map<String, Set<PersonId>> holding = new HashMap<>();
        Map<Long, Set<String>> rolesOf = new HashMap<>();
        for (String key : keys) {
            String[] parts = key.split("@");
            holding.put(key, new HashSet<>());
            rolesOf.computeIfAbsent(Long.valueOf(parts[1]), unit -> new HashSet<>())
                    .add(parts[0]);
        }
        List<UnitId> units = rolesOf.keySet().stream().map(UnitId::new).toList();
        for (Holder holder : organization.allHolders(units, on)) {
            UnitId unit = holder.position().unit().id();
            for (String role : rolesOf.getOrDefault(unit.value(), Set.of())) {
                if (Roles.require(role).isHeldThrough(holder.position())) {
                    holding.computeIfAbsent(Roles.key(role, unit), key -> new HashSet<>())
                            .add(holder.personId());
                }
            }
        }
        return holding;
    }

    /** The people who have a role above a unit on a day, by rank. */
    List<PersonId> people(String role, UnitSummary unit, LocalDate on) {
        return inUnitOf(role, unit, false)
                .map(resolved -> holderIds(resolved.key(), on))
                .orElse(List.of());
    }

    private static @Nullable String sameAbove(String role) {
        String position = role.substring(role.indexOf('.') + 1);
        String above =
                switch (Roles.require(role).level()) {
                    case CELL -> "grassroots." + position;
                    case GRASSROOTS -> "commune." + position;
                    case COMMUNE -> Roles.ofProvince(role);
                    case PROVINCE -> role;
                };
        return Roles.isKnown(above) && !above.equals(role) ? above : null;
    }

    private boolean isHeld(String key, Predicate<PersonId> excluded, LocalDate on) {
        return holding(key, on).stream().anyMatch(holder -> !excluded.test(holder.personId()));
    }
}
