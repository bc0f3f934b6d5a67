package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.petition.reception.DayPlan;
import vn.thongsuot.petition.reception.ReceptionDay;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.petition.reception.VisitEntry;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;

/** Short forms of reception days. What is refused stands at the fields, and nothing typed is lost. */
final class ReceptionDialogs {

    private static final String BEGINS = "08:00";

    private final ReceptionService reception;
    private final VisitBook visits;

    ReceptionDialogs(ReceptionService reception, VisitBook visits) {
        this.reception = reception;
        this.visits = visits;
    }

    void plan(UnitId unit, SerializableRunnable done) {
        DatePicker day = Formats.datePicker(Texts.t("petition.reception.day"));
        var begins = new TextField(Texts.t("petition.reception.begins"));
        begins.setValue(BEGINS);
        var place = new TextField(Texts.t("petition.reception.place"));
        var extraordinary = new Checkbox(Texts.t("petition.reception.extraordinary"));
        var ground = new TextArea(Texts.t("petition.reception.ground"));
        ground.setHelperText(Texts.t("petition.reception.ground-help"));
        ground.setVisible(false);
        extraordinary.addValueChangeListener(change -> ground.setVisible(change.getValue()));
        var errors = new FieldErrors()
                .bind("heldOn", day)
                .bind("beginsAt", begins)
                .bind("place", place)
                .bind("ground", ground);
        open(
                Texts.t("petition.reception.plan"),
                errors,
                () -> reception.plan(
                        unit,
                        new DayPlan(
                                day.getValue(),
                                time(begins.getValue()),
                                place.getValue(),
                                extraordinary.getValue(),
                                ground.getValue())),
                done,
                day,
                begins,
                place,
                extraordinary,
                ground);
    }

    void cancel(ReceptionDay day, SerializableRunnable done) {
        var reason = new TextArea(Texts.t("petition.reception.cancel-reason"));
        open(
                Texts.t("petition.reception.cancel"),
                new FieldErrors().bind("reason", reason),
                () -> reception.cancel(day.id(), reason.getValue()),
                done,
                reason);
    }

    void closeWithoutVisits(ReceptionDay day, SerializableRunnable done) {
        var note = new TextArea(Texts.t("petition.reception.note"));
        note.setValue(Texts.t("petition.reception.nobody"));
        open(
                Texts.t("petition.reception.close"),
                new FieldErrors().bind("conclusion", note),
                () -> reception.closeWithoutVisits(day.id(), note.getValue()),
                done,
                note);
    }

    void visit(ReceptionDay day, ConcernedFields concerned, SerializableRunnable done) {
        var name = new TextField(Texts.t("petition.reception.visitor"));
        var address = new TextField(Texts.t("petition.intake.sender-address"));
        var phone = new TextField(Texts.t("petition.intake.sender-phone"));
        var people = new IntegerField(Texts.t("petition.reception.people"));
        people.setValue(1);
        people.setMin(1);
        people.setStepButtonsVisible(true);
        var kind = new Select<PetitionKind>();
        kind.setLabel(Texts.t("petition.column.kind"));
        kind.setItems(PetitionKind.values());
        kind.setItemLabelGenerator(PetitionWords::of);
        kind.setValue(PetitionKind.PROPOSAL);
        var content = new TextArea(Texts.t("petition.intake.content"));
        content.setHelperText(Texts.t("petition.intake.content-help"));
        var answer = new TextArea(Texts.t("petition.reception.answer"));
        var becomes = new Checkbox(Texts.t("petition.reception.becomes"));
        SerializableRunnable adapt = () -> {
            boolean must = kind.getValue().protectsSender() || !concerned.isEmpty();
            becomes.setEnabled(!must);
            if (must) {
                becomes.setValue(true);
            }
        };
        kind.addValueChangeListener(change -> adapt.run());
        concerned.onChange(adapt);
        var reach = new Div(phone, people);
        reach.addClassName("petition-row");
        var errors = new FieldErrors()
                .bind("visitorName", name)
                .bind("senderName", name)
                .bind("senderAddress", address)
                .bind("senderPhone", phone)
                .bind("people", people)
                .bind("kind", kind)
                .bind("content", content)
                .bind("answer", answer);
        concerned.bind(errors);
        open(
                Texts.t("petition.reception.visit"),
                errors,
                () -> {
                    Integer count = people.getValue();
                    Optional<PetitionId> petition = visits.record(
                            day.id(),
                            new VisitEntry(
                                    new Sender(
                                            SenderKind.PERSON, name.getValue(), address.getValue(), phone.getValue()),
                                    count == null ? 0 : count,
                                    kind.getValue(),
                                    content.getValue(),
                                    answer.getValue(),
                                    concerned.person(),
                                    concerned.unit(),
                                    becomes.getValue()));
                    petition.ifPresent(id -> Notifications.success(Texts.t("petition.reception.petition-entered")));
                },
                done,
                name,
                reach,
                address,
                kind,
                content,
                concerned,
                answer,
                becomes);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip().length() == BEGINS.length() - 1 ? "0" + typed.strip() : typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void open(
            String title,
            FieldErrors errors,
            SerializableRunnable save,
            SerializableRunnable done,
            Component... fields) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        var form = new Div(fields);
        form.addClassName("settings-form");
        dialog.add(form);
        var ok = new Button(Texts.t("platform.save"), click -> {
            try {
                save.run();
                dialog.close();
                done.run();
            } catch (RuleViolationException refusal) {
                errors.show(refusal);
            } catch (DomainException refusal) {
                Notifications.error(refusal);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), ok);
        dialog.open();
    }
}
