package vn.thongsuot.procedure.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.link.Relation;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

/** Who sees both cases reads how they belong together; who sees one reads of none. */
@PortalTest
@ViewPackages(classes = RelatedCasesViewTest.class)
class RelatedCasesViewTest extends BrowserlessTest {

    @Autowired
    CaseDesk desk;

    @Autowired
    WorkFixture fixture;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient database;

    @Autowired
    ProcedureCatalogue catalogue;

    private CaseId open;
    private CaseId closed;

    @BeforeEach
    void a_case_that_the_office_sees_arose_from_one_that_it_does_not() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        UnitId commune = fixture.unitOf("vanphong.xa");
        open = fixture.aCase(commune, null);
        fixture.aStep(open, "commune.office", commune);
        fixture.aStep(open, "commune.inspection-committee", commune);
        closed = fixture.aCase(commune, null);
        fixture.aStep(closed, "commune.inspection-committee", commune);
        signIns.as("ubkt.xa");
        desk.links().link(open, closed, Relation.AROSE_FROM, "Cùng một việc");
    }

    @AfterEach
    void gone_again() {
        database.sql("delete from procedure_case_link where from_case in (:cases) or to_case in (:cases)")
                .param("cases", List.of(open.value(), closed.value()))
                .update();
        fixture.clear();
        SecurityContextHolder.clearContext();
    }

    @Test
    void both_directions_are_named() {
        assertThat(shown("ubkt.xa", open)).contains("Hồ sơ liên quan", "Phát sinh từ", "Cùng một việc", "Bỏ liên kết");
        assertThat(shown("ubkt.xa", closed)).contains("Dẫn đến");
    }

    @Test
    void who_sees_one_case_reads_only_that_cases_can_be_linked() {
        assertThat(shown("vanphong.xa", open))
                .contains("Thêm hồ sơ liên quan")
                .doesNotContain("Phát sinh từ", "Hồ sơ liên quan<", "Cùng một việc", "Hồ sơ thử");
    }

    private String shown(String username, CaseId caseId) {
        signIns.as(username);
        return new RelatedCases(desk, caseId, procedure(caseId)).getElement().getOuterHTML();
    }

    @Test
    void a_reason_for_a_link_beside_a_sealed_case_says_that_it_is_not_sealed() {
        signIns.as("ubkt.xa");
        Procedure sealed = catalogue.inForce().stream()
                .filter(one -> one.sheet().seal().isUsed())
                .findFirst()
                .orElseThrow();

        assertThat(reasonOf(new LinkDialog(desk, open, sealed, () -> {}))).contains("không được niêm phong");
        assertThat(reasonOf(new UnlinkDialog(desk, sealed, desk.links().of(open).getFirst(), () -> {})))
                .contains("không được niêm phong");
        assertThat(reasonOf(new LinkDialog(desk, open, procedure(open), () -> {})))
                .isEmpty();
    }

    private String reasonOf(Dialog dialog) {
        dialog.open();
        String helper = String.valueOf($(TextArea.class).single().getHelperText());
        dialog.close();
        return helper.equals("null") ? "" : helper;
    }

    private Procedure procedure(CaseId caseId) {
        return desk.cases().view(caseId).procedure();
    }
}
