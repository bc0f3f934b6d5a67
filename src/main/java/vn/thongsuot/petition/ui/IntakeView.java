package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.Intake;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.SimilarPetitions;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.RecordPicker;

/** Entering a petition, by keyboard, in less than a minute. What it resembles stands beside it while one types. */
@Route(PetitionPages.INTAKE)
@PermitAll
class IntakeView extends Div implements HasDynamicTitle {

    private static final int LEAST_LETTERS = 10;

    private final Intake intake;
    private final SimilarPetitions similar;
    private final Select<UnitSummary> unit = new Select<>();
    private final SimilarPanel panel = new SimilarPanel(id -> this.earlier = id);
    private @Nullable IntakeForm form;
    private @Nullable PetitionId earlier;

    IntakeView(
            PetitionRegister register,
            Intake intake,
            SimilarPetitions similar,
            List<RecordPicker> pickers,
            Clock clock) {
        this.intake = intake;
        this.similar = similar;
        addClassName("page");
        List<UnitSummary> units = register.keptUnits();
        add(
                new PageHeader(Texts.t("petition.intake.title")),
                PetitionPages.way(PetitionPages.INTAKE, !units.isEmpty(), !units.isEmpty()));
        if (units.isEmpty()) {
            add(new EmptyState(Texts.t("petition.intake.not-yours"), Texts.t("petition.intake.not-yours-help")));
            return;
        }
        unit.setLabel(Texts.t("petition.intake.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setValue(units.getFirst());
        unit.setVisible(units.size() > 1);
        form = new IntakeForm(units.getFirst(), () -> LocalDate.now(clock), pickers, this::compare);
        var save = new Button(Texts.t("petition.intake.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var keys = new Div(Texts.t("petition.intake.keys"));
        keys.addClassName("soft");
        var buttons = new Div(save, keys);
        buttons.addClassName("petition-buttons");
        var columns = new Div(
                new SectionCard(Texts.t("petition.intake.entry"), unit, form, buttons),
                new SectionCard(Texts.t("petition.similar.title"), panel));
        columns.addClassNames("petition-columns", "petition-intake");
        add(columns);
        form.begin();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.intake.title") + " · " + Texts.t("platform.name");
    }

    private IntakeForm form() {
        return Objects.requireNonNull(form);
    }

    private void compare() {
        if (form == null) {
            return;
        }
        boolean enough = form.content().length() + form.sender().name().length() >= LEAST_LETTERS;
        panel.show(
                enough
                        ? similar.whileTyping(
                                unit.getValue().id(),
                                form.sender(),
                                form.protectsSender(),
                                form.content(),
                                form.subject())
                        : List.of());
    }

    private void save() {
        enter().ifPresent(id -> getUI().ifPresent(ui -> ui.navigate(PetitionPages.receipt(id))));
    }

    /** Empty when something is wrong, which then stands at the fields. */
    Optional<PetitionId> enter() {
        try {
            return Optional.of(intake.register(unit.getValue().id(), form().entry(earlier)));
        } catch (RuleViolationException refusal) {
            form().show(refusal);
        } catch (DomainException refusal) {
            Notifications.error(refusal);
        }
        return Optional.empty();
    }
}
