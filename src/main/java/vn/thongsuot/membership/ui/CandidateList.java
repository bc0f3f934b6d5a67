package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.CandidateEntry;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.ProcedureStarts.Startable;

/** Sympathizers as cards; those who keep the list add, edit and take off. */
class CandidateList extends Div {

    private static final int MOST = 200;

    private final transient CandidateService candidates;
    private final transient UnitSummary cell;
    private final transient Clock clock;
    private final transient @Nullable Startable admission;
    private final boolean keeper;

    /** @param admission the procedure the signed-in person may begin for a candidate, if any */
    CandidateList(CandidateService candidates, UnitSummary cell, Clock clock, @Nullable Startable admission) {
        this.candidates = candidates;
        this.cell = cell;
        this.clock = clock;
        this.admission = admission;
        keeper = candidates.mayKeep(cell);
        addClassName("page");
        show();
    }

    private void show() {
        removeAll();
        List<CandidateEntry> listed = candidates.listed(cell.id(), "", MOST);
        if (listed.isEmpty()) {
            var empty = new EmptyState(
                    Texts.t("membership.candidates-tab.empty"), Texts.t("membership.candidates-tab.empty.hint"));
            add(empty);
        }
        if (keeper) {
            var add = new Button(
                    Texts.t("membership.candidates-tab.add"), VaadinIcon.PLUS.create(), click -> CandidateDialog.add(
                                    candidates, cell, clock, this::show)
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var toolbar = new Div(add);
            toolbar.addClassName("toolbar");
            add(toolbar);
        }
        var list = new UnorderedList();
        list.addClassName("card-list");
        listed.forEach(entry -> list.add(card(entry)));
        if (!listed.isEmpty()) {
            add(list);
        }
    }

    private ListItem card(CandidateEntry entry) {
        var card = new ListItem(new H3(entry.person().fullName()));
        card.addClassName("section-card");
        card.setId("candidate-" + entry.id());
        card.add(new KeyValueList()
                .add(
                        Texts.t("membership.member.born"),
                        Formats.date(entry.person().birthDate()))
                .add(Texts.t("membership.member.ethnicity"), entry.person().ethnicity())
                .add(Texts.t("membership.candidates-tab.occupation"), entry.occupation())
                .add(
                        Texts.t("membership.candidate-form.schooling"),
                        Texts.t("membership.schooling." + entry.schooling()))
                .add(Texts.t("membership.candidate-form.residence"), entry.residence())
                .add(Texts.t("membership.candidates-tab.listed"), Formats.date(entry.listedOn()))
                .add(
                        Texts.t("membership.candidates-tab.certificate"),
                        entry.certificateNumber() == null
                                ? Texts.t("membership.candidates-tab.certificate.none")
                                : Texts.t(
                                        "membership.member.decision",
                                        entry.certificateNumber(),
                                        Formats.date(entry.certificateIssuedOn()))));
        if (entry.note() != null) {
            var note = new Paragraph(entry.note());
            note.addClassName("soft");
            card.add(note);
        }
        if (keeper) {
            card.add(actions(entry));
        }
        return card;
    }

    private Div actions(CandidateEntry entry) {
        String name = entry.person().fullName();
        var edit = new Button(
                Texts.t("membership.candidates-tab.edit"),
                click -> CandidateDialog.edit(candidates, entry, this::show).open());
        edit.setAriaLabel(Texts.t("membership.candidates-tab.edit") + ": " + name);
        var remove = new Button(
                Texts.t("membership.candidates-tab.remove"),
                click -> new CandidateRemovalDialog(candidates, entry, this::show).open());
        remove.setAriaLabel(Texts.t("membership.candidates-tab.remove") + ": " + name);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div();
        Startable startable = admission;
        if (startable != null) {
            var start = new Button(Texts.t("membership.candidates-tab.start-admission"), click -> UI.getCurrent()
                    .navigate(
                            startable.path(cell.id()),
                            QueryParameters.simple(Map.of(
                                    Startable.PERSON,
                                    String.valueOf(entry.person().id().value())))));
            start.setAriaLabel(Texts.t("membership.candidates-tab.start-admission") + ": " + name);
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(start);
        }
        row.add(edit, remove);
        row.addClassName("toolbar");
        return row;
    }
}
