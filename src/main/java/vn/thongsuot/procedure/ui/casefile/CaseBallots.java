package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.casefile.BallotView;
import vn.thongsuot.procedure.casefile.CaseView;

/** The votes held: the result in a sentence, the numbers it comes from, and the rule. */
class CaseBallots extends Div {

    CaseBallots(CaseView file) {
        addClassName("case-ballots");
        if (file.ballots().isEmpty()) {
            add(new EmptyState(Texts.t("procedure.case-page.ballots.none"), ""));
        }
        file.ballots().reversed().forEach(ballot -> add(sheet(file, ballot)));
    }

    private static Article sheet(CaseView file, BallotView ballot) {
        BallotResult result = ballot.result();
        var sheet = new Article();
        sheet.addClassName("case-ballot");
        var sentence = new Paragraph(result.explanation(ballot.voters().text()).text());
        sentence.addClassName("case-ballot-result");
        sheet.add(
                new H3(ballot.question()),
                result.passed()
                        ? new Badge(Texts.t("procedure.case-page.ballot.passed"), Badge.Tone.SUCCESS)
                        : new Badge(Texts.t("procedure.case-page.ballot.failed"), Badge.Tone.DANGER),
                sentence,
                numbers(result));
        String basis = result.legalBasis();
        if (basis != null) {
            sheet.add(note(Texts.t("procedure.case-page.ballot.basis", basis)));
        }
        sheet.add(note(Texts.t(
                "procedure.case-page.ballot.recorded",
                file.procedure().elementName(ballot.stepId()),
                Formats.dateTime(ballot.recordedAt()))));
        String team = ballot.countingTeam();
        if (team != null && !team.isBlank()) {
            sheet.add(note(Texts.t("procedure.case-page.ballot.team", team)));
        }
        return sheet;
    }

    private static KeyValueList numbers(BallotResult result) {
        BallotCount count = result.count();
        var numbers = new KeyValueList();
        number(numbers, "members", count.members());
        if (count.absentElsewhere() + count.absentExempt() > 0) {
            number(numbers, "excused", count.absentElsewhere() + count.absentExempt());
        }
        number(numbers, "present", count.present());
        if (result.rule().method() == BallotMethod.SECRET) {
            number(numbers, "issued", count.issued());
            number(numbers, "collected", count.collected());
            number(numbers, "valid", count.valid());
            number(numbers, "invalid", count.invalid());
        }
        number(numbers, "in-favour", count.inFavour());
        number(numbers, "against", count.against());
        if (count.noOpinion() > 0) {
            number(numbers, "no-opinion", count.noOpinion());
        }
        number(numbers, "needed", result.needed());
        return numbers;
    }

    private static void number(KeyValueList numbers, String name, int value) {
        numbers.add(Texts.t("procedure.case-page.ballot." + name), Formats.number(value));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("soft");
        return note;
    }
}
