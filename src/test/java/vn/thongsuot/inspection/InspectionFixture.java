package vn.thongsuot.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.testing.Acting;

/** Begins inspections in the demo commune, each of a member whom no other test uses. */
@Component
public class InspectionFixture {

    public static final String CHAIR = "ubkt.xa";

    private final StartService starts;
    private final InspectionService inspections;
    private final OrganizationDirectory organization;
    private final DemoCast cast;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final Clock clock;

    InspectionFixture(
            StartService starts,
            InspectionService inspections,
            OrganizationDirectory organization,
            DemoCast cast,
            JdbcClient database,
            TransactionTemplate transaction,
            Acting acting,
            Clock clock) {
        this.starts = starts;
        this.inspections = inspections;
        this.organization = organization;
        this.cast = cast;
        this.database = database;
        this.transaction = transaction;
        this.acting = acting;
        this.clock = clock;
    }

    public PersonId person(String username) {
        return cast.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    /** The commune of the chair. */
    public UnitSummary commune() {
        return organization.positionsOf(person(CHAIR), today()).stream()
                .map(HeldPosition::unit)
                .filter(unit -> unit.kind().level() == Level.COMMUNE)
                .findFirst()
                .orElseThrow();
    }

    /** A member of the commune without a position and without a case. */
    public PersonId anyMember() {
        return new PersonId(database.sql("""
                        select m.person_id from membership_member m
                        where m.unit_path like :path and m.status = 'OFFICIAL' and m.left_on is null
                          and not exists (select 1 from organization_holding h where h.person_id = m.person_id)
                          and not exists (select 1 from procedure_case c where c.subject_id = m.person_id)
                          and not exists (select 1 from inspection_inspection i where i.subject_person_id = m.person_id)
                        order by m.id desc limit 1
                        """)
                .param("path", commune().path() + "%")
                .query(Long.class)
                .single());
    }

    /** A member of another commune who never was one of this. */
    PersonId memberElsewhere() {
        return new PersonId(database.sql("""
                        select m.person_id from membership_member m
                        where m.unit_path not like :path and m.status = 'OFFICIAL' and m.left_on is null
                          and not exists (select 1 from membership_event e join organization_unit u on u.id = e.cell_id
                                where e.member_id = m.id and u.path like :path)
                        order by m.id desc limit 1
                        """)
                .param("path", commune().path() + "%")
                .query(Long.class)
                .single());
    }

    /** Somebody of the office of the inspection committee, neither chair nor vice-chair. */
    public PersonId officer() {
        return new PersonId(database.sql("""
                        select h.person_id from organization_holding h join organization_position p on p.id = h.position_id
                        join organization_body b on b.id = p.body_id
                        where p.unit_id = :unit and b.kind = 'INSPECTION_OFFICE' and p.kind = 'OFFICER' and h.held_to is null
                        order by h.id limit 1
                        """)
                .param("unit", commune().id().value())
                .query(Long.class)
                .single());
    }

    public CaseId begun(Subject subject) {
        Map<String, Object> answers = subject.person() == null
                ? Map.of(
                        "ground", "Ground.",
                        "subjectKind", "organization",
                        "subjectUnit", String.valueOf(subject.unit()),
                        "contentClass", "finance")
                : Map.of(
                        "ground", "Ground.",
                        "subjectKind", "member",
                        "subjectPerson", subject.person().toString(),
                        "contentClass", "finance");
        return acting.as(CHAIR, () -> starts.start("inspection", commune().id(), answers));
    }

    /** A decided inspection whose team is one officer. */
    public CaseId decided(Subject subject, InspectionBody body, @Nullable LocalDate due) {
        return decided(InspectionKind.SIGNS, subject, body, due);
    }

    public CaseId decided(InspectionKind kind, Subject subject, InspectionBody body, @Nullable LocalDate due) {
        CaseId caseId = begun(subject);
        open(caseId, kind, subject, body, due);
        return caseId;
    }

    /** A cell inspection of a member of the cell of that secretary. */
    public CaseId decidedByCell(String username) {
        UnitSummary cell = organization.requireUnit(cellOf(username));
        PersonId member = new PersonId(database.sql("""
                        select m.person_id from membership_member m
                        where m.cell_id = :cell and m.status = 'OFFICIAL'
                          and not exists (select 1 from organization_holding h where h.person_id = m.person_id)
                          and not exists (select 1 from procedure_case c where c.subject_id = m.person_id)
                        order by m.id desc limit 1
                        """)
                .param("cell", cell.id().value())
                .query(Long.class)
                .single());
        Map<String, Object> answers = Map.of("subjectPerson", member.toString(), "contentClass", "ethics");
        return acting.as(username, () -> {
            CaseId caseId = starts.start("cell-inspection", cell.id(), answers);
            run(() -> inspections.open(
                    caseId,
                    new InspectionService.Opening(
                            InspectionKind.CELL,
                            cell,
                            InspectionBody.CELL,
                            Subject.of(member),
                            ContentClass.ETHICS,
                            null,
                            null,
                            null,
                            null,
                            today(),
                            null,
                            null,
                            List.of())));
            return caseId;
        });
    }

    private void open(
            CaseId caseId, InspectionKind kind, Subject subject, InspectionBody body, @Nullable LocalDate due) {
        acting.as(CHAIR, () -> {
            transaction.executeWithoutResult(status -> inspections.open(
                    caseId,
                    new InspectionService.Opening(
                            kind,
                            commune(),
                            body,
                            subject,
                            ContentClass.FINANCE,
                            null,
                            null,
                            null,
                            "T-" + caseId.value(),
                            today(),
                            due,
                            officer(),
                            List.of())));
            return null;
        });
    }

    /** The subject is told of it today. */
    public void announce(CaseId caseId) {
        acting.as(CHAIR, () -> {
            run(() -> inspections.announce(caseId, today()));
            return null;
        });
    }

    /** As if the province had decided it. */
    void raise(CaseId caseId) {
        database.sql("""
                        update inspection_inspection i join organization_unit u on u.parent_id is null
                        set i.unit_id = u.id, i.unit_path = u.path where i.case_id = :case
                        """).param("case", caseId.value()).update();
    }

    UnitId cellNeverInspected() {
        return database.sql("""
                        select u.id from organization_unit u where u.kind = 'CELL' and u.valid_to is null and u.path like :path
                          and not exists (select 1 from inspection_inspection i where i.subject_unit_id = u.id)
                        order by u.id limit 1
                        """)
                .param("path", commune().path() + "%")
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }

    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public UnitId cellOf(String username) {
        return organization
                .positionsOf(person(username), today())
                .getFirst()
                .unit()
                .id();
    }
}
