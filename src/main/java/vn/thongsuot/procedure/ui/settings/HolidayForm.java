package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.calendar.Holiday;
import vn.thongsuot.procedure.calendar.HolidayInput;
import vn.thongsuot.procedure.calendar.HolidayKind;
import vn.thongsuot.procedure.calendar.HolidaySettings;

/** The form of one day, for a new day or one that is there. */
final class HolidayForm {

    private final HolidaySettings settings;
    private final @Nullable Holiday holiday;
    private final DatePicker day = Formats.datePicker(Texts.t("procedure.holidays.day"));
    private final Select<HolidayKind> kind = new Select<>();
    private final TextField name = new TextField(Texts.t("procedure.holidays.name"));
    private final Select<Certainty> certainty = SettingTexts.certaintySelect();

    /** @param year shown first when the day of a new entry is picked */
    HolidayForm(HolidaySettings settings, @Nullable Holiday holiday, int year) {
        this.settings = settings;
        this.holiday = holiday;
        kind.setLabel(Texts.t("procedure.holidays.kind"));
        kind.setItems(HolidayKind.values());
        kind.setItemLabelGenerator(SettingTexts::of);
        name.setMaxLength(200);
        day.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        if (holiday == null) {
            day.setInitialPosition(LocalDate.of(year, 1, 1));
            kind.setValue(HolidayKind.OFF);
            certainty.setValue(Certainty.GOOD);
        } else {
            day.setValue(holiday.day());
            kind.setValue(holiday.kind());
            name.setValue(holiday.name());
            certainty.setValue(holiday.certainty());
        }
    }

    /** @param saved is told the day once it is stored */
    void open(Consumer<LocalDate> saved) {
        var errors = new FieldErrors()
                .bind("day", day)
                .bind("kind", kind)
                .bind("name", name)
                .bind("certainty", certainty);
        String title = holiday == null ? Texts.t("procedure.holidays.add") : Texts.t("procedure.holidays.edit");
        new EditDialog(title, errors, this::save, () -> saved.accept(day.getValue()), day, kind, name, certainty)
                .open();
    }

    private void save() {
        var input = new HolidayInput(day.getValue(), kind.getValue(), name.getValue(), certainty.getValue());
        if (holiday == null) {
            settings.add(input);
        } else {
            settings.change(holiday.id(), holiday.version(), input);
        }
    }
}
