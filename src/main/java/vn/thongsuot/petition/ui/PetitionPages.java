package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;

/** Where the pages of petitions are, and the way between them. */
final class PetitionPages {

    static final String REGISTER = "don-thu";
    static final String INTAKE = "don-thu/tiep-nhan";
    static final String TRACKING = "don-thu/tra-cuu";
    static final String RECEPTION = "don-thu/tiep-cong-dan";
    static final String RECEPTION_DAY = "don-thu/tiep-cong-dan/:day";
    static final String DAY = "day";
    static final String PETITION = "don-thu/don/:petition";
    static final String RECEIPT = "don-thu/bien-nhan/:petition";
    static final String ID = "petition";

    private PetitionPages() {}

    static String petition(PetitionId id) {
        return "don-thu/don/" + id;
    }

    static String receipt(PetitionId id) {
        return "don-thu/bien-nhan/" + id;
    }

    static String reception(ReceptionDayId id) {
        return RECEPTION + "/" + id.value();
    }

    /** What is no number names nothing. */
    static PetitionId id(String text) {
        return new PetitionId(number(text));
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException("petition.not-found");
        }
    }

    /**
     * @param keeper whether the person enters petitions and answers callers
     * @param receiver whether reception days are the person's business
     */
    static Nav way(String current, boolean keeper, boolean receiver) {
        var way = new Nav();
        way.addClassName("register-way");
        way.setAriaLabel(Texts.t("petition.menu"));
        List<Page> pages = new ArrayList<>(List.of(new Page(REGISTER, "petition.list.title")));
        if (keeper) {
            pages.add(new Page(INTAKE, "petition.intake.title"));
            pages.add(new Page(TRACKING, "petition.tracking.title"));
        }
        if (receiver) {
            pages.add(new Page(RECEPTION, "petition.reception.title"));
        }
        for (Page page : pages) {
            var link = new Anchor(page.path(), Texts.t(page.title()));
            if (page.path().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            way.add(link);
        }
        return way;
    }

    private record Page(String path, String title) {}
}
