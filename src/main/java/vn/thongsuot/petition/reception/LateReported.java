package vn.thongsuot.petition.reception;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.ReportedPetitions;

/** What is late in the petitions of communes, for those to whom they report and the inspection of the province (ADR 37). */
@Service
@Transactional(readOnly = true)
public class LateReported {

    private final ReceptionAccess access;
    private final ReportedPetitions petitions;
    private final OrganizationDirectory organization;

    LateReported(ReceptionAccess access, ReportedPetitions petitions, OrganizationDirectory organization) {
        this.access = access;
        this.petitions = petitions;
        this.organization = organization;
    }

    /** Nothing for whoever does not read the figures of the province in which the unit lies. */
    public List<ReportedPetitions.Late> today(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        return mayRead(unit) ? petitions.late(unit) : List.of();
    }

    public boolean mayRead(UnitSummary unit) {
        return access.urging().stream().anyMatch(unit::liesIn);
    }
}
