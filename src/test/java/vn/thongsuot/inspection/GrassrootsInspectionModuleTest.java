package vn.thongsuot.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.inspection.programme.Programme;
import vn.thongsuot.inspection.programme.ProgrammeBody;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.PersonPicker;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What a grassroots organization, without an inspection committee and an office, does itself. */
@PortalTest
class GrassrootsInspectionModuleTest {

    private static final String SECRETARY = "bithu.coso";
    private static final String PROCEDURE = "grassroots-inspection";
    private static final int YEAR = 2093;

    @Autowired
    InspectionFixture fixture;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    InspectionAccess access;

    @Autowired
    List<PersonPicker> pickers;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Test
    void any_official_member_may_be_assigned_except_those_of_the_cell_inspected() {
        UnitSummary cell = cellOf(organizationOfTheSecretary());
        PersonId member = memberOf(cell);

        assertThat(offered(Map.of(), member)).isTrue();
        Map<String, Object> cellInspected = Map.of("subjectUnit", cell.id().toString());
        assertThat(offered(cellInspected, member)).isFalse();
        Map<String, Object> memberInspected = Map.of("subjectPerson", member.toString());
        assertThat(offered(memberInspected, member)).isFalse();
    }

    @Test
    void a_commune_chooses_only_from_its_own_bodies() {
        PersonId member = memberOf(cellOf(organizationOfTheSecretary()));
        var commune = new CaseContext(null, "inspection", fixture.commune(), null, fixture.today());
        assertThat(inspectors().choice(commune, member)).isEmpty();
    }

    @Test
    void the_secretary_keeps_the_programme_of_the_committee_and_nobody_elses() {
        UnitId own = organizationOfTheSecretary().id();
        acting.as(SECRETARY, () -> {
            var id = programmes.create(own, ProgrammeBody.COMMITTEE, YEAR, YEAR);
            assertThat(programmes.of(own)).extracting(Programme::id).contains(id);
            assertThat(programmes.units()).extracting(UnitSummary::id).contains(own);
            assertThatThrownBy(() -> programmes.create(own, ProgrammeBody.INSPECTION_COMMITTEE, YEAR, YEAR))
                    .isInstanceOf(RuleViolationException.class);
            UnitId commune = fixture.commune().id();
            assertThatThrownBy(() -> programmes.create(commune, ProgrammeBody.COMMITTEE, YEAR, YEAR))
                    .isInstanceOf(AccessDeniedException.class);
            return null;
        });
        acting.as("bithu.chibo", () -> assertThatThrownBy(() -> programmes.of(own))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void the_committee_decides_and_a_cell_secretary_does_not() {
        UnitId own = organizationOfTheSecretary().id();
        acting.as(SECRETARY, () -> assertThat(access.decides(own, InspectionBody.GRASSROOTS_COMMITTEE))
                .isTrue());
        acting.as("bithu.chibo", () -> assertThat(access.decides(own, InspectionBody.GRASSROOTS_COMMITTEE))
                .isFalse());
    }

    private boolean offered(Map<String, Object> start, PersonId person) {
        String name = organization.person(person).orElseThrow().fullName();
        PersonPicker picker = inspectors();
        boolean listed = picker.choices(context(start), name, 200).stream()
                .map(PersonChoice::id)
                .anyMatch(person::equals);
        assertThat(picker.choice(context(start), person).isPresent()).isEqualTo(listed);
        return listed;
    }

    private PersonPicker inspectors() {
        return pickers.stream()
                .filter(picker -> picker.name().equals("inspection.inspectors"))
                .findFirst()
                .orElseThrow();
    }

    private CaseContext context(Map<String, Object> start) {
        return new CaseContext(null, PROCEDURE, organizationOfTheSecretary(), null, fixture.today(), start);
    }

    private UnitSummary organizationOfTheSecretary() {
        return organization.positionsOf(fixture.person(SECRETARY), fixture.today()).stream()
                .map(HeldPosition::unit)
                .filter(unit -> unit.kind() == UnitKind.GRASSROOTS_COMMITTEE)
                .findFirst()
                .orElseThrow();
    }

    private UnitSummary cellOf(UnitSummary unit) {
        return organization.requireUnit(new UnitId(database.sql("""
                        select u.id from organization_unit u where u.parent_id = :unit and u.kind = 'CELL' and u.valid_to is null
                          and exists (select 1 from membership_member m where m.unit_path = u.path and m.status = 'OFFICIAL')
                        order by u.id limit 1
                        """)
                .param("unit", unit.id().value())
                .query(Long.class)
                .single()));
    }

    private PersonId memberOf(UnitSummary cell) {
        return new PersonId(
                database.sql("""
                        select m.person_id from membership_member m where m.unit_path = :path and m.status = 'OFFICIAL'
                          and m.left_on is null and not exists (
                              select 1 from organization_holding h where h.person_id = m.person_id)
                        order by m.id limit 1
                        """).param("path", cell.path()).query(Long.class).single());
    }
}
