package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.model.Outcome;

/** The ways a step can end, the expected one first. On a phone it stays at the bottom of the screen. */
class OutcomeBar extends Div {

    private final List<Button> buttons = new ArrayList<>();

    /**
     * @param chosen an outcome was pressed; empty for the result of the count. While it runs no button can be pressed again
     * @param status stands beside the buttons
     */
    OutcomeBar(StepView step, Consumer<Optional<Outcome>> chosen, Component status) {
        addClassName("outcome-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.t("procedure.case-page.outcomes"));
        Optional<Outcome> expected = expected(step);
        if (step.ballot() != null) {
            button(Texts.t("procedure.case-page.record-ballot"), Optional.empty(), chosen)
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            expected.ifPresent(outcome -> button(label(step, outcome), Optional.of(outcome), chosen)
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY));
        }
        for (Outcome outcome : step.step().outcomes()) {
            if (step.ballot() == null && expected.filter(outcome::equals).isPresent()) {
                continue;
            }
            Button button = button(label(step, outcome), Optional.of(outcome), chosen);
            if (outcome.negative()) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                if (!outcome.returning()) {
                    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
                }
            }
        }
        add(status);
    }

    static String label(StepView step, Outcome outcome) {
        return step.procedure().label(step.step().id() + ".outcome." + outcome.name(), outcome.label());
    }

    private static Optional<Outcome> expected(StepView step) {
        List<Outcome> outcomes = step.step().outcomes();
        return outcomes.stream().filter(Outcome::primary).findFirst().or(() -> outcomes.stream()
                .filter(outcome -> !outcome.negative())
                .findFirst());
    }

    private Button button(String label, Optional<Outcome> outcome, Consumer<Optional<Outcome>> chosen) {
        var button = new Button(label);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                chosen.accept(outcome);
            } finally {
                button.setEnabled(true);
            }
        });
        buttons.add(button);
        add(button);
        return button;
    }

    /** After the step is over nothing here works any more. */
    void close() {
        buttons.forEach(button -> button.setVisible(false));
    }
}
