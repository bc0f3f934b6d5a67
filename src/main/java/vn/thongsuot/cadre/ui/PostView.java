package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostLine;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.organization.ui.OrganizationNavigation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.ProcedureStarts;

/** A post: what it is, who holds and held it, who is planned for it, and which procedures may begin here. */
@Route(CadreNavigation.POST + "/:postId([0-9]{1,18})")
@PermitAll
class PostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The field of a start form that asks for the post. */
    private static final String POST = "post";

    private final PostDirectory posts;
    private final PlanDirectory plans;
    private final CadreDirectory cadres;
    private final CadreAccess access;
    private final ProcedureStarts starts;
    private String title = "";

    PostView(
            PostDirectory posts,
            PlanDirectory plans,
            CadreDirectory cadres,
            CadreAccess access,
            ProcedureStarts starts) {
        this.posts = posts;
        this.plans = plans;
        this.cadres = cadres;
        this.access = access;
        this.starts = starts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new PostId(event.getRouteParameters().getLong("postId").orElseThrow()));
    }

    void show(PostId id) {
        PostLine line = posts.visibleLine(id);
        Post post = line.post();
        title = post.title();
        removeAll();
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("cadre.title"), CadreNavigation.POSTS))
                .subtitle(post.unitName())
                .actions(startButtons(post).toArray(Component[]::new));
        if (line.vacancies() > 0) {
            header.beside(new Badge(Texts.t("cadre.posts.vacant", line.vacancies()), Badge.Tone.DANGER));
        }
        if (line.holders().stream().anyMatch(PostLine.HolderLine::endingSoon)) {
            header.beside(new Badge(Texts.t("cadre.posts.ending-soon"), Badge.Tone.WARNING));
        }
        add(header, facts(post), holders(post), planned(post));
    }

    private List<Component> startButtons(Post post) {
        return starts.startableAbout(post.unit(), POST, post.id().toString()).stream()
                .<Component>map(
                        startable -> new Button(startable.title(), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                                .navigate(
                                        startable.path(post.unit()),
                                        QueryParameters.simple(
                                                Map.of(POST, post.id().toString())))))
                .toList();
    }

    private Component facts(Post post) {
        var facts = new KeyValueList()
                .add(Texts.t("cadre.posts.unit"), new Anchor(OrganizationNavigation.unit(post.unit()), post.unitName()))
                .add(Texts.t("cadre.post.places"), Integer.toString(post.places()))
                .add(
                        Texts.t("cadre.post.filled-by"),
                        Texts.t(post.elected() ? "cadre.post.elected" : "cadre.post.appointed"));
        if (access.keeps(post.unitPath())) {
            facts.add(
                    Texts.t("cadre.circles.title"),
                    new Anchor(CadreNavigation.circles(post.unit()), Texts.t("cadre.circles.open")));
        }
        return new SectionCard(Texts.t("cadre.post.facts"), facts);
    }

    private Component holders(Post post) {
        var list = new OrderedList();
        list.addClassName("history");
        for (Term term : posts.terms(post.id())) {
            var date = new Div(Formats.date(term.startsOn()));
            date.addClassName("history-date");
            Component name = cadres.mayOpen(term.person())
                    ? new Anchor(CadreNavigation.record(term.person()), term.fullName())
                    : new Div(term.fullName());
            var what = new Div(name, soft(TermTexts.describe(term)));
            list.add(new ListItem(date, what));
        }
        return new SectionCard(
                Texts.t("cadre.post.holders"),
                list.getComponentCount() == 0 ? soft(Texts.t("cadre.post.holders.none")) : list);
    }

    private Component planned(Post post) {
        List<PlanEntry> entries = plans.open(post.id());
        var list = new OrderedList();
        list.addClassName("unit-list");
        entries.forEach(entry -> list.add(new ListItem(
                new Anchor(CadreNavigation.record(entry.person()), entry.fullName()),
                new Badge(entry.term() + " · " + Texts.t("cadre.plan-state." + entry.state()), Badge.Tone.NEUTRAL))));
        return new SectionCard(
                Texts.t("cadre.post.planned"), entries.isEmpty() ? soft(Texts.t("cadre.post.planned.none")) : list);
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
