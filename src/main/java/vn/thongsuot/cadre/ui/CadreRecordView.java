package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreRecord;
import vn.thongsuot.cadre.CadreService;
import vn.thongsuot.cadre.CadreStanding.HeldPost;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.Check;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** A cadre's record: who it is, what speaks for and against a higher post, and everything that happened, by date. */
@Route(CadreNavigation.RECORD + "/:personId([0-9]{1,18})")
@PermitAll
class CadreRecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CadreDirectory cadres;
    private final CadreService service;
    private final CadreChecks checks;
    private final PostDirectory posts;
    private final LocalDate today;
    private String title = "";

    CadreRecordView(CadreDirectory cadres, CadreService service, CadreChecks checks, PostDirectory posts, Clock clock) {
        this.cadres = cadres;
        this.service = service;
        this.checks = checks;
        this.posts = posts;
        today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new PersonId(event.getRouteParameters().getLong("personId").orElseThrow()));
    }

    void show(PersonId person) {
        CadreRecord cadre = cadres.record(person);
        title = cadre.person().fullName();
        removeAll();
        add(header(cadre), facts(cadre));
        cadre.plan().stream()
                .filter(entry -> entry.state().isOpen() && !cadre.own())
                .forEach(entry -> add(preconditions(cadre, entry.post())));
        add(RecordTimeline.of(
                cadre,
                discipline -> RecordDialogs.cancelDiscipline(service, cadre, discipline, today, () -> show(person))));
    }

    private PageHeader header(CadreRecord cadre) {
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("cadre.title"), CadreNavigation.POSTS))
                .subtitle(posts(cadre));
        cadre.proposedFor()
                .forEach(post ->
                        header.beside(new Badge(Texts.t("cadre.record.proposed", post.title()), Badge.Tone.INFO)));
        if (cadre.keeper()) {
            PersonId person = cadre.person().id();
            header.actions(
                    new Button(
                            Texts.t("cadre.record.correct"),
                            click -> RecordDialogs.correct(service, cadre, () -> show(person))),
                    new Button(
                            Texts.t("cadre.record.discipline"),
                            click -> RecordDialogs.discipline(service, cadre, today, () -> show(person))),
                    new Button(
                            Texts.t("cadre.record.evaluate"),
                            click -> RecordDialogs.evaluate(service, cadre, today, () -> show(person))));
        }
        return header;
    }

    private String posts(CadreRecord cadre) {
        String held = cadre.posts().stream()
                .filter(post -> post.term().runsOn(today))
                .map(HeldPost::post)
                .map(Post::label)
                .collect(Collectors.joining("; "));
        return held.isEmpty() ? cadre.unit().name() : held;
    }

    private Component facts(CadreRecord cadre) {
        LocalDate born = cadre.person().birthDate();
        return new SectionCard(
                Texts.t("cadre.record.facts"),
                new KeyValueList()
                        .add(
                                Texts.t("cadre.record.born"),
                                Texts.t(
                                        "cadre.record.born.value",
                                        Formats.date(born),
                                        ChronoUnit.YEARS.between(born, today)))
                        .add(
                                Texts.t("cadre.record.retirement-age"),
                                Texts.t("cadre.record.to-confirm", Formats.date(cadre.fullAgeOn())))
                        .add(Texts.t("cadre.record.retirement"), Formats.date(cadre.retirementOn()))
                        .add(Texts.t("cadre.record.education"), cadre.education())
                        .add(
                                Texts.t("cadre.record.theory"),
                                cadre.politicalTheory() == null
                                        ? null
                                        : Texts.t("cadre.theory." + cadre.politicalTheory()))
                        .add(Texts.t("cadre.record.note"), cadre.note()));
    }

    private Component preconditions(CadreRecord cadre, PostId planned) {
        Post post = posts.require(planned);
        var list = new OrderedList();
        list.addClassName("unit-list");
        for (Check check : checks.appointment(cadre.person().id(), post, today)) {
            list.add(new ListItem(
                    new Span(Texts.t("cadre.check.rule." + check.rule()) + ": "
                            + check.reason().text()),
                    new Badge(Texts.t("cadre.check.state." + check.state()), tone(check.state()))));
        }
        return new SectionCard(Texts.t("cadre.record.preconditions", post.label()), list);
    }

    private static Badge.Tone tone(Check.State state) {
        return switch (state) {
            case MET -> Badge.Tone.SUCCESS;
            case NOT_MET -> Badge.Tone.DANGER;
            case NEEDS_EXCEPTION, WARNING -> Badge.Tone.WARNING;
            case BY_HAND -> Badge.Tone.NEUTRAL;
        };
    }
}
