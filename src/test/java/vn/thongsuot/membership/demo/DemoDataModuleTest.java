package vn.thongsuot.membership.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.DemoCast.DemoPerson;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class DemoDataModuleTest {

    @Autowired
    JdbcClient database;

    @Autowired
    DemoCast cast;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    Clock clock;

    @Test
    void the_province_has_the_expected_size() {
        assertThat(count("organization_unit where kind in ('COMMUNE','WARD','SPECIAL_ZONE') and valid_to is null"))
                .isEqualTo(4);
        assertThat(count("organization_unit where kind in ('GRASSROOTS_COMMITTEE','GRASSROOTS_CELL')"))
                .isEqualTo(45);
        assertThat(count("organization_unit where kind in ('CELL','GRASSROOTS_CELL')"))
                .isEqualTo(170);
        long members = count("membership_member where status in ('OFFICIAL','PROBATIONARY')");
        assertThat(members).isBetween(3_600L, 4_400L);
        assertThat(count("membership_member where status = 'PROBATIONARY'") * 100.0 / members)
                .isBetween(2.0, 4.5);
        assertThat(count("organization_body where kind = 'CELL_COMMITTEE'") / 170.0)
                .isBetween(0.58, 0.72);
    }

    @Test
    void cells_differ_in_size_but_have_at_least_three_official_members() {
        List<Long> sizes = database.sql(
                        "select count(*) from membership_member where status = 'OFFICIAL' group by cell_id")
                .query(Long.class)
                .list();
        assertThat(sizes).hasSize(170).allMatch(size -> size >= 3).anyMatch(size -> size > 40);
    }

    @Test
    void every_body_of_every_level_is_filled() {
        Map<UnitKind, Set<BodyKind>> expected = Map.of(
                UnitKind.PROVINCE,
                Set.of(
                        BodyKind.STANDING_SECRETARIAT,
                        BodyKind.STANDING_COMMITTEE,
                        BodyKind.EXECUTIVE_COMMITTEE,
                        BodyKind.INSPECTION_COMMITTEE,
                        BodyKind.COMMITTEE_OFFICE,
                        BodyKind.ORGANIZATION_BOARD,
                        BodyKind.PROPAGANDA_MOBILIZATION_BOARD,
                        BodyKind.INTERNAL_AFFAIRS_BOARD,
                        BodyKind.INSPECTION_OFFICE),
                UnitKind.COMMUNE,
                Set.of(
                        BodyKind.STANDING_SECRETARIAT,
                        BodyKind.STANDING_COMMITTEE,
                        BodyKind.EXECUTIVE_COMMITTEE,
                        BodyKind.INSPECTION_COMMITTEE,
                        BodyKind.COMMITTEE_OFFICE,
                        BodyKind.PARTY_BUILDING_BOARD,
                        BodyKind.INSPECTION_OFFICE),
                UnitKind.SPECIAL_ZONE,
                Set.of(
                        BodyKind.STANDING_COMMITTEE,
                        BodyKind.ORGANIZATION_BOARD,
                        BodyKind.PROPAGANDA_MOBILIZATION_BOARD),
                UnitKind.GRASSROOTS_COMMITTEE,
                Set.of(BodyKind.EXECUTIVE_COMMITTEE, BodyKind.INSPECTION_COMMITTEE));
        LocalDate today = LocalDate.now(clock);
        expected.forEach((kind, bodies) -> database.sql(
                        "select id from organization_unit where kind = :kind and valid_to is null")
                .param("kind", kind.name())
                .query(Long.class)
                .list()
                .forEach(id -> bodies.forEach(body -> assertThat(organization.holderCount(new UnitId(id), body, today))
                        .as("%s of %s %s", body, kind, id)
                        .isPositive())));
    }

    @Test
    void every_cell_has_a_secretary() {
        assertThat(count("""
                        organization_unit u where u.kind in ('CELL','GRASSROOTS_CELL') and not exists (
                          select 1 from organization_position p join organization_holding h on h.position_id = p.id
                          where p.unit_id = u.id and p.kind = 'SECRETARY')
                        """)).isZero();
    }

    @Test
    void the_cast_holds_the_positions_of_the_journey_in_one_commune() {
        LocalDate today = LocalDate.now(clock);
        assertThat(cast.persons()).extracting(DemoPerson::username).hasSize(19).doesNotHaveDuplicates();
        UnitSummary cell = only("bithu.chibo", today, PositionKind.SECRETARY).unit();
        assertThat(cell.kind()).isEqualTo(UnitKind.CELL);
        assertThat(only("phobithu.chibo", today, PositionKind.DEPUTY_SECRETARY).unit())
                .isEqualTo(cell);
        assertThat(organization.positionsOf(person("dangvien"), today)).isEmpty();
        UnitSummary grassroots = organization.ancestorAt(cell, Level.GRASSROOTS).orElseThrow();
        UnitSummary commune = organization.ancestorAt(cell, Level.COMMUNE).orElseThrow();
        assertThat(only("bithu.coso", today, PositionKind.SECRETARY).unit()).isEqualTo(grassroots);
        assertThat(organization.positionsOf(person("uyvien.coso"), today))
                .anyMatch(held -> held.unit().equals(grassroots) && held.body() == BodyKind.EXECUTIVE_COMMITTEE);
        assertThat(only("vanphong.xa", today, PositionKind.OFFICER).body()).isEqualTo(BodyKind.COMMITTEE_OFFICE);
        assertThat(only("banxaydungdang", today, PositionKind.OFFICER).body()).isEqualTo(BodyKind.PARTY_BUILDING_BOARD);
        assertThat(organization.positionsOf(person("thuongtruc.xa"), today))
                .filteredOn(held -> held.unit().equals(commune))
                .extracting(HeldPosition::body)
                .containsExactlyInAnyOrder(
                        BodyKind.STANDING_SECRETARIAT, BodyKind.STANDING_COMMITTEE, BodyKind.EXECUTIVE_COMMITTEE);
        assertThat(only("bithu.xa", today, PositionKind.SECRETARY).unit()).isEqualTo(commune);
        assertThat(only("ubkt.xa", today, PositionKind.CHAIR).unit()).isEqualTo(commune);
        assertThat(only("bantochuc.tinh", today, PositionKind.OFFICER).unit().kind())
                .isEqualTo(UnitKind.PROVINCE);
        assertThat(only("photruongban.xa", today, PositionKind.DEPUTY_HEAD).body())
                .isEqualTo(BodyKind.PARTY_BUILDING_BOARD);
        assertThat(organization.positionsOf(person("uyvienbtv.xa"), today))
                .anyMatch(held -> held.unit().equals(commune) && held.body() == BodyKind.STANDING_COMMITTEE);
        assertThat(only("truongban.tinh", today, PositionKind.HEAD).unit().kind())
                .isEqualTo(UnitKind.PROVINCE);
        UnitId province =
                only("truongban.tinh", today, PositionKind.HEAD).unit().id();
        assertThat(only("vanphong.tinh", today, PositionKind.OFFICER))
                .matches(held -> held.body() == BodyKind.COMMITTEE_OFFICE
                        && held.unit().id().equals(province));
        assertThat(only("thuongtruc.tinh", today, PositionKind.STANDING_DEPUTY_SECRETARY)
                        .unit()
                        .id())
                .isEqualTo(province);
        assertThat(only("bithu.tinh", today, PositionKind.SECRETARY).unit().id())
                .isEqualTo(province);
        assertThat(only("ubkt.tinh", today, PositionKind.CHAIR).unit().id()).isEqualTo(province);
        UnitSummary otherCell =
                only("bithu.chibo2", today, PositionKind.SECRETARY).unit();
        assertThat(organization.ancestorAt(otherCell, Level.COMMUNE))
                .isPresent()
                .isNotEqualTo(commune);
    }

    @Test
    void whoever_leads_a_committee_is_also_one_of_its_members() {
        LocalDate today = LocalDate.now(clock);
        UnitSummary commune = only("bithu.xa", today, PositionKind.SECRETARY).unit();
        var executive = organization.holders(commune.id(), BodyKind.EXECUTIVE_COMMITTEE, Set.of(), today).stream()
                .map(holder -> holder.personId())
                .toList();
        assertThat(executive).doesNotHaveDuplicates().hasSize(31);
        assertThat(executive)
                .containsAll(organization.holders(commune.id(), BodyKind.STANDING_COMMITTEE, Set.of(), today).stream()
                        .map(holder -> holder.personId())
                        .toList());
    }

    private HeldPosition only(String username, LocalDate today, PositionKind kind) {
        return organization.positionsOf(person(username), today).stream()
                .filter(held -> held.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(String username) {
        return cast.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
