package vn.thongsuot.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import vn.thongsuot.audit.AuditFilter;
import vn.thongsuot.audit.AuditListItem;
import vn.thongsuot.audit.AuditReview;
import vn.thongsuot.audit.Verification;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;

/** What happened, newest first; a row opens to its details. */
@Route("quan-tri/nhat-ky")
@Menu(title = "audit.title", order = 920, icon = "vaadin:book")
@RolesAllowed("ADMIN")
class AuditTrailView extends Div implements HasDynamicTitle {

    private final AuditReview review;
    private final Grid<AuditListItem> grid = new Grid<>();
    private final TextField actor = new TextField(Texts.t("audit.actor"));
    private final TextField action = new TextField(Texts.t("audit.action"));
    private final TextField subject = new TextField(Texts.t("audit.subject"));
    private final DatePicker from = Formats.datePicker(Texts.t("audit.from"));
    private final DatePicker to = Formats.datePicker(Texts.t("audit.to"));
    private final Paragraph result = new Paragraph();

    AuditTrailView(AuditReview review) {
        this.review = review;
        addClassName("page");

        Stream.of(actor, action, subject).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        });
        Stream.of(from, to).forEach(field -> {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        });
        var toolbar = new Div(actor, action, subject, from, to);
        toolbar.addClassName("toolbar");
        result.setVisible(false);
        result.getElement().setAttribute("role", "status");

        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addColumn(AuditListItem::seq)
                .setHeader(Texts.t("audit.seq"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> Formats.dateTimeSeconds(entry.at()))
                .setHeader(Texts.t("audit.at"))
                .setAutoWidth(true);
        grid.addColumn(entry -> entry.actor().isEmpty() ? Texts.t("audit.portal") : entry.actor())
                .setHeader(Texts.t("audit.actor"))
                .setAutoWidth(true);
        grid.addColumn(AuditListItem::action).setHeader(Texts.t("audit.action")).setAutoWidth(true);
        grid.addColumn(AuditListItem::subject)
                .setHeader(Texts.t("audit.subject"))
                .setAutoWidth(true);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditTrailView::details));
        grid.setItems(DataProvider.fromCallbacks(
                query -> review.list(filter(), new PageRequest(query.getOffset(), query.getLimit())).items().stream(),
                query -> Math.toIntExact(
                        review.list(filter(), new PageRequest(0, 1)).total())));
        grid.setEmptyStateComponent(new EmptyState(Texts.t("audit.none"), ""));
        grid.addClassName("list");

        add(
                new PageHeader(Texts.t("audit.title"))
                        .subtitle(Texts.t("audit.subtitle"))
                        .actions(new Button(Texts.t("audit.verify"), click -> verify())),
                result,
                toolbar,
                grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("audit.title") + " · " + Texts.t("platform.name");
    }

    private AuditFilter filter() {
        return new AuditFilter(actor.getValue(), action.getValue(), subject.getValue(), from.getValue(), to.getValue());
    }

    private void verify() {
        Verification verification = review.verify();
        result.setText(
                verification.intact()
                        ? Texts.t("audit.intact", verification.checked(), verification.headHash())
                        : Texts.t("audit.broken", verification.checked(), String.valueOf(verification.brokenAt())));
        result.setClassName(verification.intact() ? "callout callout-success" : "callout callout-danger");
        result.setVisible(true);
    }

    private static Div details(AuditListItem entry) {
        var hash = new Span(entry.hash());
        hash.addClassName("mono");
        var json = new Span(entry.details());
        json.addClassName("mono");
        var details =
                new Div(new KeyValueList().add(Texts.t("audit.details"), json).add(Texts.t("audit.hash"), hash));
        details.addClassName("row-details");
        return details;
    }
}
