package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.ui.diagram.BpmnDiagram;

/** All that was done and handed in, each kind on a sheet of its own. */
class CaseTabs extends TabSheet {

    private final CaseDesk desk;
    private final CaseView file;

    /** @param changed called after something was added on one of the sheets */
    CaseTabs(CaseDesk desk, CaseView file, Runnable changed) {
        this.desk = desk;
        this.file = file;
        addClassName("case-tabs");
        addThemeVariants(TabSheetVariant.LUMO_TABS_SHOW_SCROLL_BUTTONS);
        long remarks = file.events().stream()
                .filter(event -> event.kind() == CaseEventKind.REMARK)
                .count();
        tab("answers", 0, () -> new DoneSteps(desk, file));
        tab("papers", file.papers().size(), () -> new CasePapers(desk, file, changed));
        tab("ballots", file.ballots().size(), () -> new CaseBallots(file));
        desk.sections()
                .orderedStream()
                .filter(section -> section.isFor(file.id()))
                .forEach(
                        section -> add(Texts.t(section.titleKey()), new LazyContent(() -> section.content(file.id()))));
        tab("history", 0, () -> new CaseHistory(file));
        tab("remarks", remarks, () -> new CaseRemarks(desk, file));
        tab("diagram", 0, this::diagram);
        tab("dates", 0, this::dates);
    }

    private void tab(String name, long count, Supplier<Component> content) {
        String label = Texts.t("procedure.case-page.tab." + name);
        add(count == 0 ? label : Texts.t("procedure.case-page.tab.counted", label, count), new LazyContent(content));
    }

    private Component diagram() {
        CaseService.CasePath path = desk.cases().path(file.id());
        var diagram = new BpmnDiagram();
        diagram.setXml(path.xml());
        diagram.mark(path.passed(), path.passed(), path.active());
        return diagram;
    }

    private Component dates() {
        Map<String, LocalDate> dates = file.dates();
        if (dates.isEmpty()) {
            return new EmptyState(Texts.t("procedure.case-page.dates.none"), "");
        }
        var list = new KeyValueList();
        Stream.concat(
                        file.procedure().sheet().dates().keySet().stream(),
                        dates.keySet().stream().sorted())
                .distinct()
                .filter(dates::containsKey)
                .forEach(name -> list.add(
                        file.procedure().dateName(name),
                        CancelledDocuments.marked(
                                file, file.procedure().dateName(name), Formats.date(dates.get(name)))));
        return list;
    }
}
