package vn.thongsuot.petition.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.petition.Intake;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionExport;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.SenderOpening;
import vn.thongsuot.petition.SimilarPetitions;
import vn.thongsuot.petition.Tracking;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

/** The pages of petitions per role: who sees, who can, who cannot. */
@PortalTest
@ViewPackages(classes = PetitionViewTest.class)
class PetitionViewTest extends BrowserlessTest {

    @Autowired
    SignIns signIns;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionExport export;

    @Autowired
    Intake intake;

    @Autowired
    SimilarPetitions similar;

    @Autowired
    SenderOpening opening;

    @Autowired
    Tracking tracking;

    @Autowired
    ReceptionService reception;

    @Autowired
    VisitBook visits;

    @Autowired
    List<RecordPicker> pickers;

    @Autowired
    FileStore files;

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
    void the_office_enters_a_denunciation_and_nobody_reads_the_name_on_its_page() {
        signIns.as("vanphong.xa");
        var view = new IntakeView(register, intake, similar, pickers, clock);
        UI.getCurrent().add(view);
        field(TextField.class, "Họ tên người gửi").setValue("Phùng Thị Khuất");
        kind().setValue(PetitionKind.DENUNCIATION_PARTY);
        assertThat(view.getElement().getTextRecursively()).contains("được niêm phong ngay khi vào sổ");
        field(TextArea.class, "Nội dung đơn").setValue("Tố cáo việc bình xét hộ nghèo sai đối tượng ở trang thử");
        PetitionId entered = view.enter().orElseThrow();

        Petition petition = found("binh xet ho ngheo sai doi tuong o trang thu");
        assertThat(petition.id()).isEqualTo(entered);
        assertThat(page(petition.id()))
                .contains("Người gửi được bảo mật", "Mở thông tin người gửi")
                .doesNotContain("Khuất");
        signIns.as("thuongtruc.xa");
        assertThat(page(petition.id())).contains("Người gửi được bảo mật").doesNotContain("Khuất", "Giấy biên nhận");
        signIns.as("bithu.chibo");
        assertThatThrownBy(() -> page(petition.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_missing_is_said_at_the_fields_and_nothing_is_entered() {
        signIns.as("vanphong.xa");
        UI.getCurrent().add(new IntakeView(register, intake, similar, pickers, clock));
        int before = register.count(PetitionFilter.ALL);
        $(Button.class).withText("Vào sổ").single().click();
        assertThat(field(TextField.class, "Họ tên người gửi").isInvalid()).isTrue();
        assertThat(field(TextArea.class, "Nội dung đơn").isInvalid()).isTrue();
        assertThat(register.count(PetitionFilter.ALL)).isEqualTo(before);
    }

    @Test
    void pages_say_what_they_are_for_to_whom_they_do_not_concern() {
        for (String username : List.of("bithu.chibo", "dangvien", "bithu.chibo2")) {
            signIns.as(username);
            assertThat(new PetitionListView(register, export, reception)
                            .getElement()
                            .getTextRecursively())
                    .as(username)
                    .contains("không có đơn thư phải xử lý");
            assertThat(new IntakeView(register, intake, similar, pickers, clock)
                            .getElement()
                            .getTextRecursively())
                    .as(username)
                    .contains("không giữ sổ đơn thư")
                    .doesNotContain("Họ tên người gửi");
            assertThat(new TrackingView(tracking, register).getElement().getTextRecursively())
                    .as(username)
                    .contains("không giữ sổ đơn thư");
            assertThat(new ReceptionView(reception, visits, register, clock)
                            .getElement()
                            .getTextRecursively())
                    .as(username)
                    .contains("không theo dõi lịch tiếp công dân");
        }
    }

    @Test
    void the_secretariat_reads_the_register_and_the_calendar_and_enters_nothing() {
        signIns.as("thuongtruc.xa");
        assertThat(new PetitionListView(register, export, reception)
                        .getElement()
                        .getTextRecursively())
                .contains("Tiếp công dân")
                .doesNotContain("Tra cứu theo mã");
        assertThat(new ReceptionView(reception, visits, register, clock)
                        .getElement()
                        .getTextRecursively())
                .contains("Số liệu báo cáo trong tháng")
                .contains(YearMonth.now(clock).getYear() + "")
                .doesNotContain("Thêm ngày tiếp");
    }

    private String page(PetitionId id) {
        var view = new PetitionView(register, similar, opening, files);
        view.show(id);
        return view.getElement().getTextRecursively();
    }

    private Petition found(String search) {
        return register.list(
                        new PetitionFilter(null, null, null, null, null, null, null, false, false, search),
                        new Seek<>(null, 0, 5))
                .getFirst();
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return $(type).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<PetitionKind> kind() {
        return $(Select.class).withCaption("Loại đơn (dự kiến)").single();
    }
}
