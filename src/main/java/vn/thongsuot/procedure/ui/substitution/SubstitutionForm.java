package vn.thongsuot.procedure.ui.substitution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.substitution.NewSubstitution;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.substitution.SubstitutionService;

/** Who does whose work, from when to when. Stays open, with everything typed, until it was accepted. */
class SubstitutionForm extends Dialog {

    private final SubstitutionService substitutions;
    private final @Nullable PersonId self;
    private final ComboBox<PersonChoice> holder = people("holder");
    private final MultiSelectComboBox<HeldPosition> positions =
            new MultiSelectComboBox<>(Texts.t("procedure.substitution.positions"));
    private final ComboBox<PersonChoice> substitute = people("substitute");
    private final DatePicker firstDay = Formats.datePicker(Texts.t("procedure.substitution.first-day"));
    private final DatePicker lastDay = Formats.datePicker(Texts.t("procedure.substitution.last-day"));
    private final MultiSelectComboBox<String> procedures =
            new MultiSelectComboBox<>(Texts.t("procedure.substitution.procedures"));
    private final TextField reason = new TextField(Texts.t("procedure.substitution.reason"));
    private final TextField paper = new TextField(Texts.t("procedure.substitution.paper"));
    private final FieldErrors errors = new FieldErrors()
            .bind("holder", holder)
            .bind("positions", positions)
            .bind("substitute", substitute)
            .bind("firstDay", firstDay)
            .bind("lastDay", lastDay)
            .bind("matters", procedures)
            .bind("reason", reason)
            .bind("paper", paper);
    private Runnable entered = () -> {};

    /** @param self who enters the own; {@code null} to enter one for somebody else */
    SubstitutionForm(SubstitutionService substitutions, @Nullable PersonId self) {
        this.substitutions = substitutions;
        this.self = self;
        setHeaderTitle(
                Texts.t(self == null ? "procedure.substitution.enter-for-other" : "procedure.substitution.enter"));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        var form = new Div(explanation());
        form.addClassName("settings-form");
        if (self == null) {
            form.add(holder);
        }
        var days = new Div(firstDay, lastDay);
        days.addClassName("toolbar");
        form.add(positions, substitute, days, procedures, reason, paper);
        add(form);
        fill();
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        var save = new Button(Texts.t("platform.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
    }

    void open(Runnable whenEntered) {
        entered = whenEntered;
        open();
    }

    private void fill() {
        holder.setRequiredIndicatorVisible(true);
        holder.setHelperText(Texts.t("procedure.substitution.holder-help"));
        holder.setItems(query ->
                page(substitutions.holders(query.getFilter().orElse(""), 50), query.getOffset(), query.getLimit()));
        holder.addValueChangeListener(change -> offerPositions());
        positions.setRequiredIndicatorVisible(true);
        positions.setItemLabelGenerator(SubstitutionService::label);
        positions.addValueChangeListener(change -> substitute.getDataProvider().refreshAll());
        substitute.setRequiredIndicatorVisible(true);
        substitute.setHelperText(Texts.t("procedure.substitution.substitute-help"));
        substitute.setItems(
                query -> page(candidates(query.getFilter().orElse("")), query.getOffset(), query.getLimit()));
        LocalDate today = substitutions.today();
        firstDay.setRequiredIndicatorVisible(true);
        firstDay.setValue(today);
        lastDay.setRequiredIndicatorVisible(true);
        Map<String, String> titles = substitutions.procedures();
        procedures.setItems(titles.keySet());
        procedures.setPlaceholder(Texts.t("procedure.substitution.all-procedures"));
        procedures.setHelperText(Texts.t("procedure.substitution.procedures-help"));
        reason.setRequiredIndicatorVisible(self == null);
        paper.setPlaceholder(Texts.t("procedure.substitution.paper-example"));
        for (var field : List.of(holder, substitute)) {
            field.setManualValidation(true);
        }
        positions.setManualValidation(true);
        firstDay.setManualValidation(true);
        lastDay.setManualValidation(true);
        reason.setManualValidation(true);
        paper.setManualValidation(true);
        offerPositions();
    }

    private void offerPositions() {
        PersonId who = holderId();
        List<HeldPosition> held = who == null ? List.of() : substitutions.positions(who);
        positions.setItems(held);
        positions.setValue(Set.copyOf(held));
        substitute.clear();
    }

    private List<PersonChoice> candidates(String term) {
        PersonId who = holderId();
        return who == null ? List.of() : substitutions.candidates(who, positions.getValue(), term, 50);
    }

    private static Stream<PersonChoice> page(List<PersonChoice> all, int offset, int limit) {
        return all.stream().skip(offset).limit(limit);
    }

    private @Nullable PersonId holderId() {
        PersonChoice chosen = holder.getValue();
        return self != null ? self : chosen == null ? null : chosen.id();
    }

    private void save() {
        try {
            substitutions.enter(entry());
        } catch (RuleViolationException refusal) {
            errors.show(refusal);
            return;
        } catch (DomainException refusal) {
            Notifications.error(refusal);
            return;
        }
        close();
        entered.run();
    }

    /** @throws RuleViolationException for what is missing, before the service is asked */
    private NewSubstitution entry() {
        PersonId who = holderId();
        PersonChoice other = substitute.getValue();
        LocalDate first = firstDay.getValue();
        LocalDate last = lastDay.getValue();
        List<Violation> missing = new ArrayList<>();
        if (who == null) {
            missing.add(Violation.of("holder", "platform.required"));
        }
        if (other == null) {
            missing.add(Violation.of("substitute", "platform.required"));
        }
        if (first == null) {
            missing.add(Violation.of("firstDay", "platform.required"));
        }
        if (last == null) {
            missing.add(Violation.of("lastDay", "platform.required"));
        }
        if (!missing.isEmpty()) {
            throw new RuleViolationException(missing);
        }
        Map<String, String> titles = substitutions.procedures();
        return new NewSubstitution(
                Objects.requireNonNull(who),
                Objects.requireNonNull(other).id(),
                positions.getValue().stream().map(HeldPosition::id).collect(Collectors.toSet()),
                procedures.getValue().stream().map(titles::get).collect(Collectors.toSet()),
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                blankToNull(reason.getValue()),
                blankToNull(paper.getValue()));
    }

    private static Paragraph explanation() {
        var text = new Paragraph(Texts.t("procedure.substitution.explanation"));
        text.addClassName("soft");
        return text;
    }

    private static ComboBox<PersonChoice> people(String key) {
        var field = new ComboBox<PersonChoice>(Texts.t("procedure.substitution." + key));
        field.setItemLabelGenerator(choice ->
                choice.detail() == null ? choice.fullName() : choice.fullName() + " (" + choice.detail() + ")");
        field.setClearButtonVisible(true);
        return field;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
