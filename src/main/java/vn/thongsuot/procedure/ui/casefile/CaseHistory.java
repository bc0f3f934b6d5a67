package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.CaseEvent;
import vn.thongsuot.procedure.casefile.CaseView;

/** Everything that happened, in the order of the service: the latest first. */
class CaseHistory extends Div {

    CaseHistory(CaseView file) {
        addClassName("case-history");
        var list = new OrderedList();
        file.events().forEach(event -> list.add(line(file, event)));
        add(list);
    }

    private static ListItem line(CaseView file, CaseEvent event) {
        String stepId = event.stepId();
        String about = stepId == null ? "" : file.procedure().elementName(stepId);
        var what = new Span(Texts.t("procedure.case-page.event." + key(event), about));
        what.addClassName("case-history-what");
        String person = event.personName();
        String who =
                person == null ? Texts.t("procedure.case-page.by-portal") : Words.by(person, event.onBehalfOfName());
        var when = new Span(Texts.t("procedure.case-page.by-at", who, Formats.dateTime(event.happenedAt())));
        when.addClassName("case-history-when");
        var line = new ListItem(what, when);
        line.addClassName("case-history-" + key(event));
        String detail = event.detail();
        if (detail != null && !detail.isBlank()) {
            var words = new Paragraph(detail);
            words.addClassName("case-history-detail");
            line.add(words);
        }
        return line;
    }

    private static String key(CaseEvent event) {
        return event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
