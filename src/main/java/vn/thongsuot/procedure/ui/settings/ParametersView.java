package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;
import vn.thongsuot.procedure.parameter.ParameterHistory;
import vn.thongsuot.procedure.parameter.ParameterSettings;

/** Thresholds, time limits and terms: what holds, since when, by which text, and what held before. */
@Route("quan-tri/tham-so")
@Menu(title = "procedure.parameters.title", order = 120, icon = "vaadin:sliders")
@RolesAllowed("ADMIN")
class ParametersView extends Div implements HasDynamicTitle {

    private final ParameterSettings settings;
    private final Texts texts;
    private final Clock clock;
    private final SearchField search = new SearchField();
    private final Checkbox onlyDoubtful = new Checkbox();
    private final Div cards = new Div();

    ParametersView(ParameterSettings settings, Texts texts, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        addClassName("page");
        cards.addClassName("page");

        search.setLabel(Texts.t("procedure.parameters.search"));
        search.addValueChangeListener(change -> show());
        onlyDoubtful.setLabel(Texts.t("procedure.parameters.only-to-confirm"));
        onlyDoubtful.addValueChangeListener(change -> show());
        var toolbar = new Div(search, onlyDoubtful);
        toolbar.addClassName("toolbar");
        add(
                new PageHeader(Texts.t("procedure.parameters.title"))
                        .subtitle(Texts.t("procedure.parameters.subtitle")),
                toolbar,
                cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.parameters.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        LocalDate today = LocalDate.now(clock);
        List<ParameterHistory> found = settings.all().stream()
                .filter(history -> matches(history, today))
                .toList();
        cards.removeAll();
        if (found.isEmpty()) {
            cards.add(new EmptyState(Texts.t("procedure.parameters.none"), Texts.t("procedure.parameters.none-help")));
        }
        found.forEach(
                history -> cards.add(new ParameterCard(name(history.key()), history, today, settings, this::show)));
    }

    private boolean matches(ParameterHistory history, LocalDate today) {
        boolean doubtful = history.inForce(today)
                .map(revision -> revision.parameter().certainty().needsConfirmation())
                .orElse(true);
        if (onlyDoubtful.getValue() && !doubtful) {
            return false;
        }
        String basis = history.inForce(today)
                .map(revision -> revision.parameter().legalBasis())
                .orElse("");
        String searched = SearchText.of(name(history.key()) + " " + history.key() + " " + basis);
        return Arrays.stream(SearchText.of(search.getValue()).split(" ", -1)).allMatch(searched::contains);
    }

    /** A parameter that came with a later procedure may not have a name here yet; its key then stands for it. */
    private String name(String key) {
        String nameKey = "procedure.parameter.name." + key;
        return texts.has(nameKey) ? Texts.t(nameKey) : key;
    }
}
