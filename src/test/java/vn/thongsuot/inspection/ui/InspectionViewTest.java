package vn.thongsuot.inspection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionExport;
import vn.thongsuot.inspection.InspectionFilter;
import vn.thongsuot.inspection.InspectionFixture;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.inspection.programme.ProgrammeService;
import vn.thongsuot.inspection.programme.TargetService;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = InspectionViewTest.class)
class InspectionViewTest extends BrowserlessTest {

    @Autowired
    InspectionFixture fixture;

    @Autowired
    InspectionDirectory inspections;

    @Autowired
    InspectionExport export;

    @Autowired
    JdbcClient database;

    @Autowired
    InspectionAccess access;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TargetService targets;

    @Autowired
    ProgrammeDialogs dialogs;

    @Autowired
    EvidenceLog log;

    @Autowired
    EvidenceSection section;

    @Autowired
    FileStore files;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    SignIns signIns;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_inspection_committee_finds_the_person_and_the_persons_cell_an_empty_page() {
        PersonId member = fixture.anyMember();
        fixture.decided(Subject.of(member), InspectionBody.INSPECTION_COMMITTEE, null);
        String name = organization.person(member).orElseThrow().fullName();
        signIns.as(InspectionFixture.CHAIR);
        UI.getCurrent().add(new InspectionListView(inspections, export, clock));
        test($(TextField.class).withCaption("Tìm đối tượng, số quyết định").single())
                .setValue(name);
        assertThat(test($(LinkGrid.class).single()).size()).isPositive();

        UI.getCurrent().removeAll();
        signIns.as("banxaydungdang");
        var view = new InspectionListView(inspections, export, clock);
        UI.getCurrent().add(view);
        assertThat($(LinkGrid.class).all()).isEmpty();
        assertThat(view.getElement().getTextRecursively())
                .contains("Không có cuộc kiểm tra nào mà đồng chí được xem")
                .doesNotContain(name);
    }

    @Test
    void a_list_that_somebody_takes_away_is_in_the_trail() throws IOException {
        signIns.as(InspectionFixture.CHAIR);
        var filter = new InspectionFilter("", null, null, null, InspectionFilter.Shown.ALL);
        int before = exports();
        var file = new ByteArrayOutputStream();
        export.csv(filter, file);

        assertThat(file.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(inspections.count(filter) + 1);
        assertThat(exports()).isEqualTo(before + 1);
    }

    private int exports() {
        return database.sql("select count(*) from audit_entry where action = 'inspection.export'")
                .query(Integer.class)
                .single();
    }

    @Test
    void who_keeps_programmes_can_make_one_and_who_reads_them_cannot() {
        signIns.as(InspectionFixture.CHAIR);
        UI.getCurrent().add(programmeView());
        assertThat($(Button.class).withCaption("Lập chương trình").all()).hasSize(1);

        UI.getCurrent().removeAll();
        signIns.as("thuongtruc.xa");
        UI.getCurrent().add(programmeView());
        assertThat($(Button.class).withCaption("Lập chương trình").all()).isEmpty();

        UI.getCurrent().removeAll();
        signIns.as("vanphong.xa");
        ProgrammeView none = programmeView();
        UI.getCurrent().add(none);
        assertThat(none.getElement().getTextRecursively())
                .contains("Đồng chí không có chương trình kiểm tra nào để xem");
    }

    @Test
    void the_deciding_body_reads_the_evidence_and_cannot_write_it() {
        CaseId caseId = fixture.decided(Subject.of(fixture.anyMember()), InspectionBody.INSPECTION_COMMITTEE, null);
        PersonId officer = fixture.officer();
        acting.as(
                officer,
                () -> log.add(
                        caseId, new EvidenceLog.Entry("Sổ quỹ năm ngoái", "Chi bộ", officer, fixture.today(), null)));
        signIns.as(InspectionFixture.CHAIR);
        assertThat(section.isFor(caseId)).isTrue();
        var panel = new EvidencePanel(log, files, caseId, fixture.today());
        UI.getCurrent().add(panel);
        assertThat(panel.getElement().getTextRecursively()).contains("Số 1. Sổ quỹ năm ngoái");
        assertThat($(Button.class).withCaption("Ghi chứng cứ").all()).isEmpty();

        signIns.as("vanphong.xa");
        assertThat(section.isFor(caseId)).isFalse();
    }

    private ProgrammeView programmeView() {
        return new ProgrammeView(programmes, targets, access, dialogs, clock);
    }
}
