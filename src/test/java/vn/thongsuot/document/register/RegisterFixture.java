package vn.thongsuot.document.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;

/** The commune of the demo people, and orders to issue in its name. */
@Component
public class RegisterFixture {

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final Clock clock;

    RegisterFixture(JdbcClient database, OrganizationDirectory organization, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.clock = clock;
    }

    UnitSummary communeOf(String username) {
        long unit =
                database.sql("""
                        select p.unit_id from identity_account a join organization_holding h on h.person_id = a.person_id
                        join organization_position p on p.id = h.position_id join organization_unit u on u.id = p.unit_id
                        where a.username = :username and u.kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE') limit 1
                        """).param("username", username).query(Long.class).single();
        return organization.requireUnit(new UnitId(unit));
    }

    public UnitSummary commune() {
        return communeOf("vanphong.xa");
    }

    UnitSummary grassroots() {
        return organization.children(commune().id()).stream()
                .filter(unit -> unit.kind() == UnitKind.GRASSROOTS_COMMITTEE)
                .findFirst()
                .orElseThrow();
    }

    PersonId personOf(String username) {
        return new PersonId(database.sql("select person_id from identity_account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single());
    }

    Issuer standingCommittee() {
        return new Issuer(commune(), IssuingBody.STANDING_COMMITTEE);
    }

    public IssueOrder order(String typeKey, String summary) {
        return new IssueOrder(
                standingCommittee(),
                typeKey,
                LocalDate.now(clock),
                summary,
                List.of("Như trên", "Lưu Văn phòng"),
                personOf("bithu.xa"),
                "Nguyễn Văn Thử",
                "BÍ THƯ",
                null,
                false);
    }

    /** A type nobody else numbers, so that a test begins with 01. */
    String newType() {
        String key = "test-" + UUID.randomUUID().toString().substring(0, 8);
        database.sql(
                        "insert into document_type (type_key, name, name_en, symbol, sort_order) values (:key, 'Thử', 'Test', 'TH', 999)")
                .param("key", key)
                .update();
        return key;
    }

    List<Integer> numbers(String typeKey) {
        return database.sql("select number from document_outgoing where type_key = :type order by number")
                .param("type", typeKey)
                .query(Integer.class)
                .list();
    }
}
