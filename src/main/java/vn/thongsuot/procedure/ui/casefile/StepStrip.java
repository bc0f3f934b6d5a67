package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.casefile.CaseView;

/** The way of the case in one line: the last steps done, where it stands, the end. */
class StepStrip extends Nav {

    private static final int DONE_SHOWN = 3;

    private final OrderedList steps = new OrderedList();

    StepStrip(CaseView file) {
        addClassName("step-strip");
        setAriaLabel(Texts.t("procedure.case-page.way"));
        List<CaseView.DoneStep> done = file.done();
        int earlier = Math.max(0, done.size() - DONE_SHOWN);
        if (earlier > 0) {
            add("earlier", Texts.t("procedure.case-page.way.earlier", earlier), "");
        }
        done.stream()
                .skip(earlier)
                .forEach(step -> add("done", Words.named(step.name(), step.instanceLabel()), Formats.date(step.at())));
        file.open().stream()
                .collect(Collectors.groupingBy(CaseView.OpenStep::stepId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::addCurrent);
        if (file.veiled() && file.open().isEmpty()) {
            add("current", Texts.t("procedure.case-page.way.veiled"), "");
        }
        if (file.state() == CaseState.RUNNING) {
            add("end", Texts.t("procedure.case-page.way.end"), "");
        } else {
            String end = file.endName();
            add("done", end == null ? Texts.t("procedure.case-page.way.end") : end, Formats.date(file.endedAt()));
        }
        add(steps);
    }

    /** Instances of one step are one place on the way. */
    private void addCurrent(List<CaseView.OpenStep> instances) {
        CaseView.OpenStep step = instances.getFirst();
        String name = instances.size() == 1
                ? Words.name(step)
                : Texts.t("procedure.case-page.way.several", step.name(), instances.size());
        add("current", name, Texts.t("procedure.case-page.way.now"))
                .getElement()
                .setAttribute("aria-current", "step");
    }

    private ListItem add(String kind, String name, String note) {
        var item = new ListItem();
        item.addClassNames("step-strip-item", "step-strip-" + kind);
        var label = new Span(name);
        label.addClassName("step-strip-name");
        item.add(label);
        if (!note.isEmpty()) {
            var small = new Span(note);
            small.addClassName("step-strip-note");
            item.add(small);
        }
        steps.add(item);
        return item;
    }
}
