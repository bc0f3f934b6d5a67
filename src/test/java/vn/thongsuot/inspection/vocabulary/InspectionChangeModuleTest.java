package vn.thongsuot.inspection.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionFixture;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.vocabulary.InspectionActions.ChangeKind;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class InspectionChangeModuleTest {

    @Autowired
    InspectionFixture fixture;

    @Autowired
    InspectionActions actions;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Test
    void a_change_of_subject_agreed_to_in_an_older_case_is_written_down_and_changes_nothing() {
        PersonId member = fixture.anyMember();
        LocalDate due = fixture.today().plusDays(30);
        CaseId caseId = fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, due);
        var context = new CaseContext(caseId, "inspection", fixture.commune(), member, fixture.today(), Map.of());
        acting.as(InspectionFixture.CHAIR, () -> {
            fixture.run(() -> actions.change(
                    context,
                    ChangeKind.SUBJECT,
                    "Inspect somebody else",
                    null,
                    due.plusDays(60),
                    null,
                    null,
                    fixture.officer()));
            return null;
        });
        assertThat(database.sql("""
                                select concat_ws('|', c.kind, c.description, i.due_on = :due, i.subject_person_id = :person)
                                from inspection_change c join inspection_inspection i on i.id = c.inspection_id where i.case_id = :case
                                """)
                        .param("due", due)
                        .param("person", member.value())
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .containsExactly("SUBJECT|Inspect somebody else|1|1");
    }
}
