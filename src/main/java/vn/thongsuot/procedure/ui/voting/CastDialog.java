package vn.thongsuot.procedure.ui.voting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;

/** Shows once more what is about to be cast, because it cannot be changed afterwards. */
class CastDialog extends Dialog {

    /** @param lines what the slip says; empty for a blank one */
    CastDialog(String introduction, List<String> lines, String button, Runnable cast) {
        setHeaderTitle(Texts.t("procedure.voting.confirm-title"));
        setWidth("min(34rem, 100%)");
        add(new Paragraph(introduction));
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("slip-summary");
            lines.forEach(line -> list.add(new ListItem(line)));
            add(list);
        }
        add(new Paragraph(Texts.t("procedure.voting.final")));
        var back = new Button(Texts.t("procedure.voting.back"), click -> close());
        var confirm = new Button(button, click -> {
            close();
            cast.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(back, confirm);
    }
}
