package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.ballot.BallotResult.Line;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.ballot.Standing;

/** The votes of each line as a bar with its sentence; candidates from the most votes down, forms from the heaviest down. */
class BallotBars extends OrderedList {

    BallotBars(BallotResult result, String voters) {
        addClassName("ballot-bars");
        List<Line> lines = result.rule().kind() == BallotKind.NOMINATE ? result.ranked() : result.lines();
        for (Line line : lines) {
            int place = result.lines().indexOf(line);
            add(bar(result, line, result.explanations(voters).get(place).text()));
        }
    }

    private static ListItem bar(BallotResult result, Line line, String sentence) {
        var item = new ListItem();
        item.addClassName("ballot-bar");
        if (line.standing() == Standing.CHOSEN) {
            item.addClassName("ballot-bar-chosen");
        }
        var words = new Span(sentence);
        words.addClassName("ballot-bar-words");
        var track = new Div();
        track.addClassName("ballot-bar-track");
        track.getElement().setAttribute("aria-hidden", "true");
        if (result.rule().kind() == BallotKind.GRADE) {
            List.of(Mark.HIGH, Mark.CONFIDENT, Mark.LOW)
                    .forEach(mark -> track.add(piece(mark.field(), line.marks().getOrDefault(mark, 0), result.base())));
        } else {
            track.add(piece("votes", line.votes(), result.base()));
            if (line.cumulated() > line.votes()) {
                track.add(piece("cumulated", line.cumulated() - line.votes(), result.base()));
            }
        }
        item.add(words, track);
        if (result.rule().kind() == BallotKind.APPROVE) {
            var rest = new Span(Texts.t(
                    "procedure.case-page.ballot.rest",
                    line.marks().getOrDefault(Mark.AGAINST, 0),
                    line.marks().getOrDefault(Mark.NO_OPINION, 0)));
            rest.addClassName("row-note");
            item.add(rest);
        }
        return item;
    }

    private static Div piece(String kind, int votes, int base) {
        var piece = new Div();
        piece.addClassNames("ballot-bar-piece", "ballot-bar-" + kind);
        double share = base == 0 ? 0 : Math.min(100.0, votes * 100.0 / base);
        piece.setWidth(String.format(Locale.ROOT, "%.2f%%", share));
        piece.getElement().setAttribute("title", Texts.t("procedure.case-page.ballot.votes", votes));
        return piece;
    }
}
