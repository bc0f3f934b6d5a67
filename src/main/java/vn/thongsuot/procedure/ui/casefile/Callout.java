package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.platform.ui.Badge.Tone;

/** A remark in the flow of the page that must not be overlooked. */
final class Callout extends Div {

    Callout(Tone tone, String title, Component... content) {
        addClassNames("callout", "callout-" + tone.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "note");
        var heading = new Paragraph(title);
        heading.addClassName("callout-title");
        add(heading);
        add(content);
    }

    static Callout of(Tone tone, String title, String text) {
        return new Callout(tone, title, new Paragraph(text));
    }

    static Callout list(Tone tone, String title, List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return new Callout(tone, title, list);
    }
}
