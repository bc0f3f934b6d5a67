package vn.thongsuot.petition.reception;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;

/** Reception days are read by the office and the standing secretariat of the commune or province, and kept by the office. */
@Component
class ReceptionAccess {

    private static final Set<BodyKind> READERS = Set.of(BodyKind.COMMITTEE_OFFICE, BodyKind.STANDING_SECRETARIAT);

    /** Of the province: to whom communes report (11-QDi/TW, domain 7.5), and the office that puts the reports together. */
    private static final Set<BodyKind> REPORTED_TO = Set.of(
            BodyKind.STANDING_SECRETARIAT,
            BodyKind.COMMITTEE_OFFICE,
            BodyKind.INTERNAL_AFFAIRS_BOARD,
            BodyKind.PROPAGANDA_MOBILIZATION_BOARD);

    private final CurrentUser currentUser;

    ReceptionAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    List<UnitSummary> readable() {
        return units(READERS);
    }

    /** The provinces whose communes report to the signed-in person. */
    List<UnitSummary> reportedTo() {
        return units(REPORTED_TO).stream()
                .filter(unit -> unit.kind().standsFor(Level.PROVINCE))
                .toList();
    }

    /** The provinces in which the signed-in person sees to it that communes answer: inspection handles denunciations, too. */
    List<UnitSummary> urging() {
        return Stream.concat(
                        reportedTo().stream(),
                        units(Set.of(BodyKind.INSPECTION_COMMITTEE, BodyKind.INSPECTION_OFFICE)).stream()
                                .filter(unit -> unit.kind().standsFor(Level.PROVINCE)))
                .distinct()
                .toList();
    }

    boolean keeps(UnitId unit) {
        return units(Set.of(BodyKind.COMMITTEE_OFFICE)).stream()
                .anyMatch(kept -> kept.id().equals(unit));
    }

    void requireReader(UnitId unit) {
        if (readable().stream().noneMatch(read -> read.id().equals(unit))) {
            throw new NotFoundException("petition.reception.not-yours");
        }
    }

    void requireKeeper(UnitId unit) {
        if (!keeps(unit)) {
            throw new NotFoundException("petition.reception.not-yours");
        }
    }

    PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }

    private List<UnitSummary> units(Set<BodyKind> bodies) {
        return currentUser.signedIn().map(SignedIn::positions).orElse(List.of()).stream()
                .filter(position -> position.body() != null && bodies.contains(position.body()))
                .map(HeldPosition::unit)
                .filter(unit ->
                        unit.kind().standsFor(Level.COMMUNE) || unit.kind().standsFor(Level.PROVINCE))
                .distinct()
                .toList();
    }
}
