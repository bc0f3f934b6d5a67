package vn.thongsuot.procedure.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.catalogue.CatalogueAdministration;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.ui.demo.TimeTravelBar;

/** The procedures in force; administrators read the folders again here. */
@Route(CatalogueNavigation.ROUTE)
@Menu(title = "procedure.catalogue.title", order = 48, icon = "vaadin:road-branches")
@PermitAll
class CatalogueView extends Div implements HasDynamicTitle {

    private static final String TITLE = """
            <a class="row-link" href="${item.path}">${item.title}</a><span class="row-note">${item.description}</span>
            """;
    private static final String CARD = """
            <div class="row-card"><a class="row-link" href="${item.path}">${item.title}</a>
            <span>${item.description}</span><span class="row-note">${item.facts}</span></div>
            """;

    private final ProcedureCatalogue catalogue;
    private final CatalogueAdministration administration;
    private final CurrentUser currentUser;
    private final LinkGrid<Procedure> grid;

    CatalogueView(
            ProcedureCatalogue catalogue,
            CatalogueAdministration administration,
            CurrentUser currentUser,
            ObjectProvider<TimeTravel> timeTravel) {
        this.catalogue = catalogue;
        this.administration = administration;
        this.currentUser = currentUser;
        addClassName("page");
        var header =
                new PageHeader(Texts.t("procedure.catalogue.title")).subtitle(Texts.t("procedure.catalogue.subtitle"));
        if (currentUser.require().administrator()) {
            var reload =
                    new Button(Texts.t("procedure.catalogue.reload"), VaadinIcon.REFRESH.create(), click -> reload());
            reload.setDisableOnClick(true);
            reload.addClickListener(click -> reload.setEnabled(true));
            header.actions(reload);
        }
        add(header);
        timeTravel.ifAvailable(travel -> add(new TimeTravelBar(travel, this::refresh)));
        grid = grid();
        add(grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.catalogue.title") + " · " + Texts.t("platform.name");
    }

    private static LinkGrid<Procedure> grid() {
        var grid = new LinkGrid<Procedure>(
                Texts.t("procedure.catalogue.title"),
                procedure -> CatalogueNavigation.page(procedure.key()),
                withAll(LitRenderer.of(CARD)));
        grid.addColumn(withAll(LitRenderer.of(TITLE)))
                .setHeader(Texts.t("procedure.catalogue.procedure"))
                .setFlexGrow(1)
                .setWidth("20rem");
        grid.addColumn(procedure -> Formats.number(procedure.version()))
                .setHeader(Texts.t("procedure.catalogue.version"))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.addColumn(procedure -> Formats.number(procedure.model().steps().size()))
                .setHeader(Texts.t("procedure.catalogue.steps"))
                .setFlexGrow(0)
                .setWidth("8rem");
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("procedure.catalogue.empty"), Texts.t("procedure.catalogue.empty-help")));
        return grid;
    }

    private static LitRenderer<Procedure> withAll(LitRenderer<Procedure> renderer) {
        return renderer.withProperty("path", procedure -> CatalogueNavigation.page(procedure.key()))
                .withProperty("title", Procedure::title)
                .withProperty("description", ProcedureView::description)
                .withProperty(
                        "facts",
                        procedure -> Texts.t(
                                "procedure.catalogue.facts",
                                procedure.version(),
                                procedure.model().steps().size()));
    }

    private void refresh() {
        grid.show(catalogue.inForce());
    }

    private void reload() {
        if (!currentUser.require().administrator()) {
            throw new AccessDeniedException("Only administrators read the procedures again");
        }
        new ReloadReport(administration.reload()).open();
        refresh();
    }
}
