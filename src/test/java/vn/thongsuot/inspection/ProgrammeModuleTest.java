package vn.thongsuot.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.inspection.programme.Programme;
import vn.thongsuot.inspection.programme.ProgrammeBody;
import vn.thongsuot.inspection.programme.ProgrammeId;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.inspection.programme.Target;
import vn.thongsuot.inspection.programme.TargetService;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class ProgrammeModuleTest {

    private static final String CHAIR = InspectionFixture.CHAIR;
    private static final AtomicInteger YEAR = new AtomicInteger(2060);

    @Autowired
    InspectionFixture fixture;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TargetService targets;

    @Autowired
    Acting acting;

    @Test
    void an_adopted_programme_changes_only_with_a_reason_which_stays() {
        UnitId commune = fixture.commune().id();
        int year = YEAR.getAndIncrement();
        acting.as(CHAIR, () -> {
            ProgrammeId id = programmes.create(commune, ProgrammeBody.INSPECTION_COMMITTEE, year, year);
            programmes.add(id, item(fixture.anyMember(), year), null);
            programmes.adopt(id, fixture.today(), "15-CTr/UBKT");
            assertThatThrownBy(() -> programmes.add(id, item(fixture.anyMember(), year), " "))
                    .isInstanceOf(RuleViolationException.class);
            programmes.add(id, item(fixture.anyMember(), year), "Directed by the province");
            programmes.remove(id, find(id).items().getFirst().id(), "Merged");
            Programme programme = find(id);
            assertThat(programme.items()).hasSize(1);
            assertThat(programme.changes())
                    .extracting(Programme.Change::kind)
                    .containsExactly("REMOVED", "ADDED", "ADOPTED");
            assertThat(programme.changes().getFirst().reason()).isEqualTo("Merged");
            assertThatThrownBy(() -> programmes.adopt(id, fixture.today(), "16"))
                    .isInstanceOf(RuleViolationException.class);
            return null;
        });
    }

    @Test
    void targets_count_each_subject_of_an_inspection_of_that_year_once_and_from_its_announcement() {
        UnitId commune = fixture.commune().id();
        int year = fixture.today().getYear();
        Subject cell = Subject.of(fixture.cellNeverInspected());
        int before = acting.as(CHAIR, () -> organizations(commune, year).reached());
        CaseId first = fixture.decided(cell, InspectionBody.INSPECTION_COMMITTEE, null);
        CaseId second = fixture.decided(cell, InspectionBody.INSPECTION_COMMITTEE, null);
        assertThat(acting.as(CHAIR, () -> organizations(commune, year).reached()))
                .isEqualTo(before);
        fixture.announce(first);
        assertThat(acting.as(CHAIR, () -> organizations(commune, year).reached()))
                .isEqualTo(before + 1);
        fixture.announce(second);
        acting.as(CHAIR, () -> {
            Target target = organizations(commune, year);
            assertThat(target.reached()).isEqualTo(before + 1);
            assertThat(target.total()).isGreaterThan(target.reached());
            return null;
        });
    }

    @Test
    void targets_do_not_count_what_a_level_above_inspects() {
        UnitId commune = fixture.commune().id();
        int year = fixture.today().getYear();
        Subject cell = Subject.of(fixture.cellNeverInspected());
        int before = acting.as(CHAIR, () -> organizations(commune, year).reached());
        CaseId caseId = fixture.decided(cell, InspectionBody.INSPECTION_COMMITTEE, null);
        fixture.announce(caseId);
        fixture.raise(caseId);
        assertThat(acting.as(CHAIR, () -> organizations(commune, year).reached()))
                .isEqualTo(before);
    }

    @Test
    void an_item_is_done_by_an_inspection_of_its_kind_and_no_other() {
        UnitId commune = fixture.commune().id();
        int year = fixture.today().getYear();
        Subject member = Subject.of(fixture.anyMember());
        ProgrammeId id = acting.as(CHAIR, () -> {
            ProgrammeId created = programmes.create(commune, ProgrammeBody.COMMITTEE, year, year + 4);
            programmes.add(
                    created,
                    new ProgrammeService.NewItem(InspectionKind.COMPLIANCE, member, "Working rules", year, 2),
                    null);
            return created;
        });
        fixture.announce(fixture.decided(InspectionKind.SIGNS, member, InspectionBody.INSPECTION_COMMITTEE, null));
        assertThat(acting.as(CHAIR, () -> find(id).done())).isZero();
        CaseId compliance = fixture.decided(InspectionKind.COMPLIANCE, member, InspectionBody.STANDING_COMMITTEE, null);
        assertThat(acting.as(CHAIR, () -> find(id).done()))
                .as("before the subject knows")
                .isZero();
        fixture.announce(compliance);
        assertThat(acting.as(CHAIR, () -> find(id).done())).isOne();
    }

    @Test
    void a_person_outside_the_unit_of_the_programme_is_refused_at_the_field() {
        UnitId commune = fixture.commune().id();
        int year = YEAR.getAndIncrement();
        PersonId stranger = fixture.memberElsewhere();
        acting.as(CHAIR, () -> {
            ProgrammeId id = programmes.create(commune, ProgrammeBody.INSPECTION_COMMITTEE, year, year);
            assertThatThrownBy(() -> programmes.add(id, item(stranger, year), null))
                    .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.violations())
                            .containsExactly(Violation.of("member", "inspection.programme.not-a-member")));
            assertThat(find(id).items()).isEmpty();
            return null;
        });
    }

    @Test
    void the_standing_committee_reads_and_nobody_else_but_the_inspectors_writes() {
        UnitId commune = fixture.commune().id();
        int year = YEAR.getAndIncrement();
        acting.as("thuongtruc.xa", () -> {
            programmes.of(commune);
            assertThatThrownBy(() -> programmes.create(commune, ProgrammeBody.COMMITTEE, year, year))
                    .isInstanceOf(AccessDeniedException.class);
            return null;
        });
        acting.as("bithu.chibo", () -> {
            assertThat(programmes.units()).isEmpty();
            assertThatThrownBy(() -> programmes.of(commune)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> targets.of(commune, year, year)).isInstanceOf(AccessDeniedException.class);
            return null;
        });
    }

    private Target organizations(UnitId commune, int year) {
        return targets.of(commune, year, year).getFirst();
    }

    private static ProgrammeService.NewItem item(PersonId member, int year) {
        return new ProgrammeService.NewItem(InspectionKind.COMPLIANCE, Subject.of(member), "Duties", year, null);
    }

    private Programme find(ProgrammeId id) {
        return programmes.of(fixture.commune().id()).stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
