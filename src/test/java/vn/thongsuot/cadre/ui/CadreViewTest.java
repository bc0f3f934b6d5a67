package vn.thongsuot.cadre.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreRegister;
import vn.thongsuot.cadre.CadreService;
import vn.thongsuot.cadre.DisciplineForm;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostFilter;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostLine;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.ProcedureStarts;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

/** Posts, plans, the list and the records of cadres: who sees, who may enter, who finds nothing. */
@PortalTest
@ViewPackages(classes = CadreViewTest.class)
class CadreViewTest extends BrowserlessTest {

    private static final String BOARD = "banxaydungdang";
    private static final String COMMITTEE = "uyvienbtv.xa";
    private static final String REAPPOINT = "Bổ nhiệm lại cán bộ";
    private static final String CANDIDATE = "photruongban.xa";
    private static final List<String> STRANGERS = List.of("dangvien", "bithu.chibo", "vanphong.xa", "quantri");
    private static final String DECISION = "77-QD/CVT";

    @Autowired
    SignIns signIns;

    @Autowired
    PostDirectory posts;

    @Autowired
    PlanDirectory plans;

    @Autowired
    PlanService planning;

    @Autowired
    CadreDirectory cadres;

    @Autowired
    CadreRegister register;

    @Autowired
    CadreService service;

    @Autowired
    CadreAccess access;

    @Autowired
    CadreChecks checks;

    @Autowired
    UnitBrowser units;

    @Autowired
    ProcedureStarts starts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void leave_nothing_behind() {
        SecurityContextHolder.clearContext();
        database.sql("delete from cadre_discipline where decision_number = :number")
                .param("number", DECISION)
                .update();
    }

    @Test
    void whoever_neither_keeps_nor_manages_cadres_finds_three_lists_without_a_name() {
        for (String stranger : STRANGERS) {
            signIns.as(stranger);
            for (Component view : List.of(postList(), planList(), cadreList())) {
                UI.getCurrent().add(view);
                assertThat($(LinkGrid.class).from(view).all()).as(stranger).isEmpty();
                assertThat(view.getElement().getTextRecursively())
                        .as(stranger)
                        .contains("Đồng chí không theo dõi danh sách này")
                        .doesNotContain("nhiệm kỳ 2025");
                UI.getCurrent().remove(view);
            }
        }
    }

    @Test
    void the_list_of_cadres_holds_those_of_the_unit_and_is_searched_without_accents() {
        signIns.as(BOARD);
        UI.getCurrent().add(cadreList());
        LinkGrid<?> grid = $(LinkGrid.class).single();
        long all = register.count(new CadreRegister.Filter(null, ""));
        assertThat(test(grid).size()).isEqualTo((int) all).isPositive();
        String name = name(CANDIDATE);
        test($(TextField.class).withCaption("Tìm theo tên").single())
                .setValue(vn.thongsuot.platform.text.SearchText.of(name));
        assertThat(test(grid).size()).isPositive().isLessThan((int) all);

        signIns.as("truongban.tinh");
        assertThat(register.count(new CadreRegister.Filter(null, "")))
                .as("the province sees more")
                .isGreaterThan(all);
    }

    @Test
    void the_posts_of_the_unit_are_shown_with_those_that_are_vacant() {
        signIns.as(BOARD);
        UI.getCurrent().add(postList());
        assertThat(test($(LinkGrid.class).single()).size()).isEqualTo((int) posts.count(PostFilter.ALL));
        signIns.as(COMMITTEE);
        assertThat(posts.count(PostFilter.ALL)).isPositive();
    }

    @Test
    void plans_tell_ages_by_bands_and_only_the_board_reviews_and_removes() {
        signIns.as(BOARD);
        var ofBoard = planList();
        UI.getCurrent().add(ofBoard);
        assertThat(ofBoard.getElement().getTextRecursively())
                .contains("Cơ cấu độ tuổi")
                .contains("cần xác nhận")
                .containsPattern("độ tuổi \\d+–\\d+");
        assertThat($(Button.class).from(ofBoard).withText("Đưa ra").all()).isNotEmpty();
        UI.getCurrent().remove(ofBoard);

        signIns.as(COMMITTEE);
        var ofCommittee = planList();
        UI.getCurrent().add(ofCommittee);
        assertThat(ofCommittee.getElement().getTextRecursively()).contains("Cơ cấu độ tuổi");
        assertThat($(Button.class).from(ofCommittee).withText("Đưa ra").all()).isEmpty();
    }

    @Test
    void a_new_term_is_offered_where_a_term_ends_soon_and_nowhere_else() {
        signIns.as(BOARD);
        var view = new PostView(posts, plans, cadres, access, starts);
        UI.getCurrent().add(view);
        List<PostLine> held =
                posts.lines(new PostFilter(null, "", PostFilter.Shown.ALL), new PageRequest(0, 100)).stream()
                        .filter(line -> !line.holders().isEmpty())
                        .toList();
        assertThat(held).anyMatch(CadreViewTest::endsSoon).anyMatch(line -> !endsSoon(line));

        for (PostLine line : held) {
            view.show(line.post().id());
            assertThat($(Button.class).from(view).withText(REAPPOINT).all())
                    .as(line.post().title())
                    .hasSize(endsSoon(line) ? 1 : 0);
        }
    }

    private static boolean endsSoon(PostLine line) {
        return line.holders().stream().anyMatch(PostLine.HolderLine::endingSoon);
    }

    @Test
    void the_page_of_a_post_offers_the_procedures_whose_start_form_offers_the_post() {
        signIns.as(BOARD);
        var view = new PostView(posts, plans, cadres, access, starts);
        UI.getCurrent().add(view);
        view.show(vacant());
        assertThat(view.getElement().getTextRecursively()).contains("Bổ nhiệm cán bộ", "Quy hoạch cán bộ");
        assertThat($(Button.class).from(view).withText(REAPPOINT).all())
                .as("nobody holds it")
                .isEmpty();

        signIns.as(COMMITTEE);
        view.show(vacant());
        assertThat($(Button.class).from(view).withText("Bổ nhiệm cán bộ").all()).isEmpty();

        signIns.as("dangvien");
        assertThatThrownBy(() -> view.show(vacant())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_disciplinary_entry_is_cancelled_on_its_record_with_a_day_and_a_reason() {
        PersonId person = person(CANDIDATE);
        signIns.as(BOARD);
        service.discipline(person, DisciplineForm.REPRIMAND, DECISION, today.minusMonths(3), null);
        var view = record();
        UI.getCurrent().add(view);
        view.show(person);
        assertThat(view.getElement().getTextRecursively()).contains(DECISION).doesNotContain("Đã hủy từ");

        $(Button.class).from(view).withText("Hủy mục kỷ luật").all().forEach(button -> test(button)
                .click());
        assertThat($(Dialog.class).all()).hasSize(1);
        test($(Button.class).withText("Lưu").single()).click();
        assertThat($(TextArea.class).single().isInvalid()).as("no reason").isTrue();
        assertThat($(DatePicker.class).single().isInvalid()).as("no day").isTrue();

        $(DatePicker.class).single().setValue(today.minusDays(1));
        $(TextArea.class).single().setValue("Quyết định bị rút theo kết luận khiếu nại.");
        test($(Button.class).withText("Lưu").single()).click();
        assertThat(view.getElement().getTextRecursively())
                .contains("Đã hủy từ")
                .contains("Quyết định bị rút theo kết luận khiếu nại.");
        assertThat($(Button.class).from(view).withText("Hủy mục kỷ luật").all()).isEmpty();
    }

    @Test
    void a_record_is_read_by_the_committee_and_by_oneself_and_entered_by_neither() {
        PersonId person = person(CANDIDATE);
        for (String reader : List.of(COMMITTEE, CANDIDATE)) {
            signIns.as(reader);
            var view = record();
            UI.getCurrent().add(view);
            view.show(person);
            assertThat(view.getElement().getTextRecursively()).as(reader).contains(name(CANDIDATE));
            assertThat($(Button.class).from(view).all()).as(reader).isEmpty();
            UI.getCurrent().remove(view);
        }
        signIns.as("dangvien");
        assertThatThrownBy(() -> record().show(person)).isInstanceOf(NotFoundException.class);
    }

    private PostListView postList() {
        return new PostListView(posts, cadres, access, units);
    }

    private PlanListView planList() {
        return new PlanListView(plans, planning, cadres, access, checks, clock);
    }

    private CadreListView cadreList() {
        return new CadreListView(register, cadres, access, units);
    }

    private CadreRecordView record() {
        return new CadreRecordView(cadres, service, checks, posts, clock);
    }

    private PostId vacant() {
        return new PostId(
                database.sql("""
                        select p.id from cadre_post p
                        join identity_account a on a.username = :name
                        join organization_holding h on h.person_id = a.person_id
                        join organization_position held on held.id = h.position_id
                        join organization_position o on o.id = p.position_id and o.body_id = held.body_id
                        where o.kind = 'HEAD' order by p.id limit 1
                        """).param("name", CANDIDATE).query(Long.class).single());
    }

    private PersonId person(String username) {
        return new PersonId(database.sql("select person_id from identity_account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }

    private String name(String username) {
        return database.sql("""
                        select n.full_name from organization_person n
                        join identity_account a on a.person_id = n.id where a.username = :name
                        """).param("name", username).query(String.class).single();
    }
}
