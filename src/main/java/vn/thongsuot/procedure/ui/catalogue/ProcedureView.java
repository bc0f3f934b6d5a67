package vn.thongsuot.procedure.ui.catalogue;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.PageHeader.Crumb;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.ui.diagram.BpmnDiagram;

/** One procedure: its steps in words and, when asked for, its diagram. */
@Route(CatalogueNavigation.ROUTE + "/:" + ProcedureView.KEY)
@PermitAll
class ProcedureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String KEY = "key";

    private final ProcedureCatalogue catalogue;
    private final Parameters parameters;
    private final Clock clock;
    private String title = "";

    ProcedureView(ProcedureCatalogue catalogue, Parameters parameters, Clock clock) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.clock = clock;
        addClassName("page");
    }

    static String description(Procedure procedure) {
        return Optional.ofNullable(procedure.sheet().description())
                .map(description -> procedure.label("description", description))
                .orElse("");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get(KEY).orElse("");
        Procedure procedure = catalogue.inForce().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = procedure.title();
        removeAll();
        add(
                new PageHeader(title)
                        .breadcrumb(new Crumb(Texts.t("procedure.catalogue.title"), CatalogueNavigation.ROUTE))
                        .subtitle(description(procedure))
                        .beside(new Badge(Texts.t("procedure.catalogue.version-number", procedure.version()))),
                diagram(procedure),
                new SectionCard(
                        Texts.t("procedure.catalogue.steps-title"),
                        new StepTable(new Words(procedure, parameters, LocalDate.now(clock)))));
    }

    /** The library that draws is loaded only when somebody asks for the diagram. */
    private static Details diagram(Procedure procedure) {
        var diagram = new Details(Texts.t("procedure.catalogue.diagram-show"));
        diagram.addClassName("diagram-details");
        diagram.addOpenedChangeListener(change -> {
            if (change.isOpened() && diagram.getContent().findAny().isEmpty()) {
                var drawing = new BpmnDiagram();
                drawing.setWidthFull();
                drawing.setXml(procedure.xml());
                diagram.add(drawing);
            }
        });
        return diagram;
    }
}
