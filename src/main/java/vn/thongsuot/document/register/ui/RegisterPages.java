package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;

/** Where the registers are, and the way between them. */
final class RegisterPages {

    static final String OUTGOING = "van-ban";
    static final String INCOMING = "van-ban/den";
    static final String VERIFICATION = "van-ban/kiem-tra";

    private RegisterPages() {}

    static String page(DocumentId id) {
        return OUTGOING + "/di/" + id.value();
    }

    static String page(IncomingId id) {
        return INCOMING + "/" + id.value();
    }

    static Nav way(String current) {
        var way = new Nav();
        way.addClassName("register-way");
        way.setAriaLabel(Texts.t("document.registers.title"));
        for (Page page : List.of(
                new Page(OUTGOING, "document.outgoing.title"),
                new Page(INCOMING, "document.incoming.title"),
                new Page(VERIFICATION, "document.verification.title"))) {
            var link = new Anchor(page.path(), Texts.t(page.title()));
            if (page.path().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            way.add(link);
        }
        return way;
    }

    /** What is no number names nothing. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException("document.register.document-not-found");
        }
    }

    private record Page(String path, String title) {}
}
