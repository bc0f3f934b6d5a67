package vn.thongsuot.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Who is on the team does the team's steps, without any position in inspection, and only as long as they are on it. */
@PortalTest
class InspectionTeamModuleTest {

    private static final String MEMBER = "uyvienbtv.xa";

    @Autowired
    InspectionFixture fixture;

    @Autowired
    InspectionService inspections;

    @Autowired
    InboxService inbox;

    @Autowired
    CaseService cases;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    private CaseId caseId;
    private PersonId member;

    @BeforeEach
    void an_inspection_is_decided() {
        member = fixture.person(MEMBER);
        caseId = fixture.decided(Subject.of(fixture.anyMember()), InspectionBody.STANDING_COMMITTEE, null);
        database.sql("update procedure_work_item set named = :team where case_id = :case")
                .param("team", InspectionService.TEAM)
                .param("case", caseId.value())
                .update();
    }

    @Test
    void a_step_of_the_team_waits_for_whoever_joins_and_no_longer_for_whoever_leaves() {
        assertThat(waits()).isFalse();
        assertThat(may()).isFalse();

        fixture.run(() -> inspections.changeTeam(caseId, member, null, null, fixture.today()));
        assertThat(waits()).isTrue();
        assertThat(may()).isTrue();

        fixture.run(() -> inspections.changeTeam(caseId, null, member, null, fixture.today()));
        assertThat(waits()).isFalse();
        assertThat(may()).isFalse();
    }

    @Test
    void whoever_has_the_role_still_does_the_step() {
        fixture.run(() -> inspections.changeTeam(caseId, member, null, null, fixture.today()));
        acting.as("ubkt.xa", () -> assertThat(step().mayDo()).isTrue());
    }

    private boolean waits() {
        String number = database.sql("select number from procedure_case where id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .single();
        return acting.as(MEMBER, () -> inbox
                .rows(
                        new InboxService.Filter(InboxService.Part.WAITING, InboxService.Due.ANY, number),
                        new PageRequest(0, 50))
                .stream()
                .anyMatch(row -> row.caseId().equals(caseId)));
    }

    private boolean may() {
        return acting.as(MEMBER, () -> step().mayDo());
    }

    private CaseView.OpenStep step() {
        List<CaseView.OpenStep> open = cases.view(caseId).open();
        return open.getFirst();
    }
}
