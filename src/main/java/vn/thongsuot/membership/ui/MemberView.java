package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.LeavingReason;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberEvent;
import vn.thongsuot.membership.MemberId;
import vn.thongsuot.membership.MemberRecord;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.ui.OrganizationNavigation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** A member's record: the person, the standing with its decisions, party age, and what happened when. */
@Route(MemberNavigation.LIST + "/:memberId([0-9]{1,18})")
@PermitAll
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MemberDirectory directory;
    private final OrganizationDirectory organization;
    private final Clock clock;
    private String title = "";

    MemberView(MemberDirectory directory, OrganizationDirectory organization, Clock clock) {
        this.directory = directory;
        this.organization = organization;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new MemberId(event.getRouteParameters().getLong("memberId").orElseThrow()));
    }

    void show(MemberId id) {
        MemberRecord member = directory.require(id);
        title = member.person().fullName();
        removeAll();
        add(header(member), person(member), record(member), history(member.events()));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    private static PageHeader header(MemberRecord member) {
        var header = new PageHeader(member.person().fullName())
                .breadcrumb(
                        new PageHeader.Crumb(Texts.t("membership.list.title"), MemberNavigation.LIST),
                        new PageHeader.Crumb(
                                member.cell().name(),
                                OrganizationNavigation.unit(member.cell().id())))
                .beside(MemberTexts.badge(member.status()));
        if (member.activeElsewhere()) {
            header.beside(new Badge(Texts.t("membership.member.elsewhere"), Badge.Tone.WARNING));
        }
        if (member.exemptFromActivity()) {
            header.beside(new Badge(Texts.t("membership.member.exempt"), Badge.Tone.WARNING));
        }
        return header;
    }

    private Component person(MemberRecord member) {
        String positions = organization.positionsOf(member.person().id(), LocalDate.now(clock)).stream()
                .map(HeldPosition::title)
                .distinct()
                .collect(Collectors.joining("; "));
        return new SectionCard(
                Texts.t("membership.member.person"),
                new KeyValueList()
                        .add(
                                Texts.t("membership.member.born"),
                                Formats.date(member.person().birthDate()))
                        .add(
                                Texts.t("membership.member.gender"),
                                Texts.t("organization.gender." + member.person().gender()))
                        .add(
                                Texts.t("membership.member.ethnicity"),
                                member.person().ethnicity())
                        .add(
                                Texts.t("membership.member.cell"),
                                new Anchor(
                                        OrganizationNavigation.unit(
                                                member.cell().id()),
                                        member.cell().name()))
                        .add(
                                Texts.t("membership.member.positions"),
                                positions.isEmpty() ? Texts.t("membership.member.positions.none") : positions));
    }

    private Component record(MemberRecord member) {
        var facts = new KeyValueList()
                .add(Texts.t("membership.member.party-age"), partyAge(member))
                .add(
                        Texts.t("membership.member.admission"),
                        decision(member.admissionDecisionNumber(), member.admissionDecisionDate()))
                .add(Texts.t("membership.member.ceremony"), Formats.date(member.ceremonyDate()))
                .add(Texts.t("membership.member.probation-end"), Formats.date(member.probationEnd()))
                .add(
                        Texts.t("membership.member.recognition"),
                        decision(member.recognitionDecisionNumber(), member.recognitionDecisionDate()))
                .add(Texts.t("membership.member.official-since"), Formats.date(member.officialSince()))
                .add(Texts.t("membership.member.card"), member.cardNumber())
                .add(Texts.t("membership.member.introducers"), introducers(member.introducers()));
        if (member.readmissions() > 0) {
            facts.add(
                    Texts.t("membership.member.readmitted"),
                    Texts.t("membership.member.readmitted.value", member.readmissions()));
        }
        LeavingReason reason = member.leavingReason();
        if (reason != null) {
            facts.add(
                    Texts.t("membership.member.left"),
                    Texts.t(
                            "membership.member.left.value",
                            Texts.t("membership.leaving." + reason),
                            Formats.date(member.leftOn())));
        }
        return new SectionCard(Texts.t("membership.member.record"), facts);
    }

    private Component partyAge(MemberRecord member) {
        var age = new Span(MemberTexts.partyAge(member.partyAge(LocalDate.now(clock))));
        var hint = new Paragraph(Texts.t("membership.member.party-age.hint"));
        hint.addClassName("soft");
        return new Div(age, hint);
    }

    private static @Nullable String decision(@Nullable String number, @Nullable LocalDate date) {
        return number == null ? null : Texts.t("membership.member.decision", number, Formats.date(date));
    }

    private static String introducers(List<MemberRecord.IntroducerName> introducers) {
        return introducers.stream()
                .map(introducer -> Texts.t(
                        "membership.member.introducer",
                        introducer.name(),
                        Texts.t("membership.introducer.kind." + introducer.kind())))
                .collect(Collectors.joining("; "));
    }

    private static Component history(List<MemberEvent> events) {
        var list = new OrderedList();
        list.addClassName("history");
        for (MemberEvent event : events) {
            var date = new Span(Formats.date(event.happenedOn()));
            date.addClassName("history-date");
            var what = new Div(new Span(Texts.t("membership.event." + event.kind())));
            String number = event.decisionNumber();
            var details = new Paragraph(number == null ? event.cellName() : number + " · " + event.cellName());
            details.addClassName("soft");
            what.add(details);
            String note = event.note();
            if (note != null) {
                what.add(new Paragraph(note));
            }
            list.add(new ListItem(date, what));
        }
        return new SectionCard(Texts.t("membership.member.history"), list);
    }
}
