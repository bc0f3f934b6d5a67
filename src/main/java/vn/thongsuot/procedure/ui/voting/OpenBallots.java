package vn.thongsuot.procedure.ui.voting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballotbox.Voting;

/** The electronic ballots that wait for the signed-in person's vote; not there when none does. */
public final class OpenBallots extends Div {

    private final transient Voting voting;

    public OpenBallots(Voting voting) {
        this.voting = voting;
        addClassName("open-ballots");
        getElement().setAttribute("role", "status");
        refresh();
    }

    /** Looks anew, for a page that stays open. */
    public void refresh() {
        List<Voting.Waiting> waiting = voting.waiting();
        removeAll();
        setVisible(!waiting.isEmpty());
        waiting.forEach(box -> {
            var question = new Span(box.question());
            var vote = new Anchor(VotingNavigation.slip(box.id()), Texts.t("procedure.voting.vote-now"));
            vote.addClassName("open-ballot-link");
            var row = new Div(new Span(Texts.t("procedure.voting.waits")), question, vote);
            row.addClassName("open-ballot");
            add(row);
        });
    }
}
