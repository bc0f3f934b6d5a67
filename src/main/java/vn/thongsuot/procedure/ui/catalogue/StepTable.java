package vn.thongsuot.procedure.ui.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.model.Step;

/** The steps of a procedure in the order of the model, each with who does it, until when, with which papers and outcomes. */
class StepTable extends OrderedList {

    StepTable(Words words) {
        addClassName("step-table");
        words.procedure().model().steps().values().forEach(step -> add(row(words, step)));
    }

    private static ListItem row(Words words, Step step) {
        var head = new Div(new H3(words.procedure().elementName(step.id())));
        if (!step.help().isBlank()) {
            var help = new Paragraph(words.procedure().label(step.id() + ".documentation", step.help()));
            help.addClassName("soft");
            head.add(help);
        }
        return new ListItem(
                head,
                new KeyValueList()
                        .add(Texts.t("procedure.catalogue.role"), words.role(step))
                        .add(Texts.t("procedure.catalogue.deadline"), words.deadline(step))
                        .add(Texts.t("procedure.catalogue.papers"), words.papers(step))
                        .add(Texts.t("procedure.catalogue.outcomes"), words.outcomes(step)));
    }
}
