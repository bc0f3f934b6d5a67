package vn.thongsuot.procedure.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
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
import org.springframework.security.test.context.support.WithMockUser;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.procedure.calendar.HolidaySettings;
import vn.thongsuot.procedure.parameter.ParameterSettings;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@ViewPackages(classes = SettingsViewTest.class)
@WithMockUser(roles = "ADMIN")
class SettingsViewTest extends BrowserlessTest {

    @Autowired
    HolidaySettings holidays;

    @Autowired
    ParameterSettings parameters;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void forget_what_was_entered() {
        database.sql("delete from procedure_holiday where year(day) > 2027").update();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_year_that_is_not_confirmed_says_so_and_what_to_do() {
        var view = new HolidaysView(holidays, clock);
        UI.getCurrent().add(view);

        test($(Select.class).withCaption("Năm").single()).selectItem("2027");

        assertThat(headings()).contains("Năm 2027: 249 ngày làm việc", "Lịch năm 2027");
        assertThat($(Badge.class).all()).extracting(Badge::getText).contains("Cần xác nhận");
        assertThat(button("Xác nhận lịch năm").isEnabled()).isTrue();
        assertThat($(ListItem.class).all())
                .anySatisfy(day -> assertThat(day.getElement().getTextRecursively())
                        .contains("04/02/2027")
                        .contains("Tết Nguyên đán Đinh Mùi"));
    }

    @Test
    void a_day_is_refused_at_its_field_and_nothing_typed_is_lost() {
        UI.getCurrent().add(new HolidaysView(holidays, clock));

        test(button("Thêm ngày")).click();
        DatePicker day = $(DatePicker.class).single();
        TextField name = $(TextField.class).withCaption("Tên ngày").single();
        test(button("Lưu")).click();
        assertThat(day.getErrorMessage()).isEqualTo("Chọn ngày.");
        assertThat(name.getErrorMessage()).isEqualTo("Nhập tên ngày.");

        test(name).setValue("Tết Dương lịch");
        day.setValue(LocalDate.of(2028, 1, 1));
        test(button("Lưu")).click();
        assertThat(day.getErrorMessage())
                .isEqualTo("Thứ Bảy và Chủ nhật vốn là ngày nghỉ. Nhập ngày trong tuần được nghỉ bù.");
        assertThat(name.getValue()).isEqualTo("Tết Dương lịch");

        day.setValue(LocalDate.of(2028, 1, 3));
        test(button("Lưu")).click();
        assertThat($(EditDialog.class).all()).isEmpty();
        assertThat(headings()).contains("Lịch năm 2028");
    }

    @Test
    void parameters_show_value_source_and_doubt() {
        UI.getCurrent().add(new ParametersView(parameters, texts, clock));

        assertThat(headings()).contains("Thời hạn tổ chức lễ kết nạp", "Thời gian dự bị");
        test($(TextField.class).single()).setValue("tra loi de nghi tham tra");
        assertThat(headings()).containsExactly("Thời hạn trả lời đề nghị thẩm tra lý lịch");
        String card = $(ParameterCard.class).single().getElement().getTextRecursively();
        assertThat(card)
                .contains("30 ngày làm việc")
                .contains("Cần xác nhận")
                .contains("Căn cứ: Chưa rõ văn bản quy định");
    }

    @Test
    void only_what_is_to_be_confirmed_can_be_asked_for() {
        UI.getCurrent().add(new ParametersView(parameters, texts, clock));

        test($(Checkbox.class).single()).click();

        assertThat(headings())
                .contains("Thời hạn trả lời đề nghị thẩm tra lý lịch")
                .doesNotContain("Thời gian dự bị");
    }

    @Test
    void a_new_value_is_refused_at_its_fields() {
        UI.getCurrent().add(new ParametersView(parameters, texts, clock));
        test($(TextField.class).single()).setValue("probation.months");

        test(button("Giá trị mới")).click();
        TextField value = $(TextField.class).withCaption("Giá trị").single();
        test(value).setValue("mười hai");
        test(button("Lưu")).click();

        assertThat(value.getErrorMessage()).isEqualTo("Nhập một số nguyên từ 1 đến 9999, ví dụ 30.");
        assertThat($(TextArea.class).single().getErrorMessage())
                .isEqualTo("Nhập căn cứ: số hiệu văn bản, điều hoặc điểm.");
        assertThat($(DatePicker.class).single().getErrorMessage()).isEqualTo("Nhập ngày bắt đầu có hiệu lực.");
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }
}
