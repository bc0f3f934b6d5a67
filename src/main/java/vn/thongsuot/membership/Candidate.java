package vn.thongsuot.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;

/** Somebody on the list of sympathizers of a cell. */
@Entity
@Table(name = "membership_candidate")
class Candidate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long personId;
    private long cellId;
    private String unitPath;
    private LocalDate listedOn;
    private @Nullable LocalDate removedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CandidateRemoval removalReason;

    private String occupation;

    @Enumerated(EnumType.STRING)
    private Schooling schooling;

    private String residence;
    private @Nullable String certificateNumber;
    private @Nullable LocalDate certificateIssuedOn;
    private @Nullable String note;

    protected Candidate() {}

    Candidate(PersonId person, UnitSummary cell, CandidateDetails details) {
        personId = person.value();
        cellId = cell.id().value();
        unitPath = cell.path();
        correct(details);
    }

    final void correct(CandidateDetails details) {
        listedOn = details.listedOn();
        occupation = details.occupation();
        schooling = details.schooling();
        residence = details.residence();
        certificateNumber = details.certificateNumber();
        certificateIssuedOn = details.certificateIssuedOn();
        note = details.note();
    }

    void remove(LocalDate on, CandidateRemoval reason) {
        if (removedOn != null) {
            throw new RuleViolationException("membership.candidate.already-removed");
        }
        removedOn = on.isBefore(listedOn) ? listedOn : on;
        removalReason = reason;
    }

    CandidateId id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new CandidateId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    UnitId cell() {
        return new UnitId(cellId);
    }

    String unitPath() {
        return unitPath;
    }
}
