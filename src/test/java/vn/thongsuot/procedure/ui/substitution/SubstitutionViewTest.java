package vn.thongsuot.procedure.ui.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.procedure.substitution.SubstitutionService;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = SubstitutionViewTest.class)
class SubstitutionViewTest extends BrowserlessTest {

    @Autowired
    SubstitutionService substitutions;

    @Autowired
    WorkFixture fixture;

    @Autowired
    SignIns signIns;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
        fixture.clear();
    }

    @Test
    void a_holder_may_name_somebody_and_no_more() {
        open("bithu.coso");
        assertThat(buttons()).contains("Cử người làm thay").doesNotContain("Nhập thay cho người khác");
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void an_office_enters_for_others_too_and_an_ordinary_member_for_nobody() {
        open("vanphong.xa");
        assertThat(buttons()).contains("Cử người làm thay", "Nhập thay cho người khác");

        UI.getCurrent().removeAll();
        open("dangvien");
        assertThat(buttons()).doesNotContain("Cử người làm thay", "Nhập thay cho người khác");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        open("bithu.coso");
        press("Cử người làm thay");
        press("Lưu");

        assertThat($(Dialog.class).all()).hasSize(1);
        assertThat(substitute().isInvalid()).isTrue();
        assertThat(lastDay().isInvalid()).isTrue();
        assertThat($(MultiSelectComboBox.class)
                        .withCaption("Chức danh được làm thay")
                        .single()
                        .isEmpty())
                .as("the own positions are chosen already")
                .isFalse();
    }

    @Test
    void a_substitution_is_named_shown_to_both_and_ended() {
        open("bithu.coso");
        press("Cử người làm thay");
        substitute().setValue(new PersonChoice(fixture.person("dangvien"), "x", null));
        lastDay().setValue(substitutions.today().plusDays(2));
        press("Lưu");

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(lines()).singleElement().asString().contains(name("dangvien") + " làm thay đồng chí");

        UI.getCurrent().removeAll();
        open("dangvien");
        assertThat(lines()).singleElement().asString().contains("Đồng chí làm thay " + name("bithu.coso"));
        assertThat(buttons()).as("a substitute does not end it").doesNotContain("Kết thúc sớm");

        UI.getCurrent().removeAll();
        open("bithu.coso");
        press("Kết thúc sớm");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(lines()).singleElement().asString().contains("Kết thúc sớm lúc");
    }

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new SubstitutionView(substitutions));
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> lines() {
        return $(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonChoice> substitute() {
        return $(ComboBox.class).withCaption("Người làm thay").single();
    }

    private DatePicker lastDay() {
        return $(DatePicker.class).withCaption("Đến hết ngày").single();
    }

    private String name(String username) {
        return fixture.nameOf(fixture.person(username));
    }
}
