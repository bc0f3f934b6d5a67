package vn.thongsuot.procedure.role;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/**
 * Every body of every level as an electorate, {@code <level>.<body>}: everybody who is in the body on the day. The names are
 * those of the roles, with {@code committee} for the committee of a grassroots organization and {@code office} for that of a
 * committee.
 */
@Component
class BodyElectorates {

    private static final Map<BodyKind, String> SHORT_NAMES = new EnumMap<>(Map.of(BodyKind.COMMITTEE_OFFICE, "office"));

    private final OrganizationDirectory organization;

    BodyElectorates(OrganizationDirectory organization) {
        this.organization = organization;
    }

    Set<String> names() {
        return Arrays.stream(Level.values())
                .flatMap(level -> Arrays.stream(BodyKind.values()).map(body -> name(level, body)))
                .collect(Collectors.toSet());
    }

    Optional<Electorate> find(String name) {
        for (Level level : Level.values()) {
            for (BodyKind body : BodyKind.values()) {
                if (name(level, body).equals(name)) {
                    return Optional.of(new BodyElectorate(name, level, body, organization));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Level level, BodyKind body) {
        boolean grassrootsCommittee = level == Level.GRASSROOTS && body == BodyKind.EXECUTIVE_COMMITTEE;
        boolean cellCommittee = level == Level.CELL && body == BodyKind.CELL_COMMITTEE;
        String word = grassrootsCommittee || cellCommittee
                ? "committee"
                : SHORT_NAMES.getOrDefault(
                        body, body.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return level.name().toLowerCase(Locale.ROOT) + "." + word;
    }

    private record BodyElectorate(String name, Level level, BodyKind body, OrganizationDirectory organization)
            implements Electorate {

        @Override
        public Message voters() {
            return Message.of(
                    switch (body) {
                        case STANDING_SECRETARIAT,
                                STANDING_COMMITTEE,
                                EXECUTIVE_COMMITTEE,
                                CELL_COMMITTEE,
                                INSPECTION_COMMITTEE -> "procedure.electorate.members-of-body";
                        default -> "procedure.electorate.persons";
                    });
        }

        @Override
        public ElectorateCount count(CaseContext context) {
            UnitSummary unit = unit(context);
            int members = organization.holderCount(unit.id(), bodyIn(unit), context.today());
            return new ElectorateCount(
                    members,
                    0,
                    0,
                    Message.of(
                            "procedure.electorate.counted",
                            members,
                            voters(),
                            unit.name(),
                            Message.of("organization.body." + bodyIn(unit))));
        }

        @Override
        public List<PersonId> people(CaseContext context) {
            UnitSummary unit = unit(context);
            return organization.holders(unit.id(), bodyIn(unit), Set.of(), context.today()).stream()
                    .map(Holder::personId)
                    .distinct()
                    .toList();
        }

        /** As with roles, what is named of the commune is the province's in the province's own cases. */
        private UnitSummary unit(CaseContext context) {
            boolean raised = level == Level.COMMUNE && context.unit().kind().standsFor(Level.PROVINCE);
            return organization
                    .ancestorAt(context.unit(), raised ? Level.PROVINCE : level)
                    .orElseThrow(() -> new IllegalStateException(
                            "No " + level + " above " + context.unit().name()));
        }

        private BodyKind bodyIn(UnitSummary unit) {
            return body == BodyKind.PARTY_BUILDING_BOARD && unit.kind().standsFor(Level.PROVINCE)
                    ? BodyKind.ORGANIZATION_BOARD
                    : body;
        }
    }
}
