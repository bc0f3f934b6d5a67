package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.casefile.BallotView;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.CountedBallot.Counter;
import vn.thongsuot.procedure.meeting.Summoned;

/** The votes held: the result in sentences, the votes of each line, the numbers they come from, and the rule. */
class CaseBallots extends Div {

    CaseBallots(CaseView file) {
        addClassName("case-ballots");
        if (file.ballots().isEmpty()) {
            add(new EmptyState(Texts.t("procedure.case-page.ballots.none"), ""));
        }
        file.ballots().reversed().forEach(ballot -> add(sheet(file, ballot)));
    }

    private static Article sheet(CaseView file, BallotView ballot) {
        var sheet = new Article();
        sheet.addClassName("case-ballot");
        sheet.add(new H3(ballot.question()));
        BallotView.Count count = ballot.count();
        if (count == null) {
            sheet.add(
                    new Badge(Texts.t("procedure.case-page.ballot.undisclosed"), Badge.Tone.NEUTRAL),
                    note(Texts.t("procedure.case-page.ballot.undisclosed-help")));
        } else {
            fill(sheet, ballot, count);
        }
        sheet.add(note(Texts.t(
                "procedure.case-page.ballot.recorded",
                file.procedure().elementName(ballot.stepId()),
                Formats.dateTime(ballot.recordedAt()))));
        return sheet;
    }

    private static void fill(Article sheet, BallotView ballot, BallotView.Count count) {
        BallotResult result = count.result();
        String voters = count.voters().text();
        sheet.add(outcome(count));
        if (!ballot.announced()) {
            sheet.add(new Badge(Texts.t("procedure.case-page.ballot.unannounced"), Badge.Tone.WARNING));
        }
        var sentence = new Paragraph(result.explanation(voters).text());
        sentence.addClassName("case-ballot-result");
        sheet.add(sentence);
        if (result.lines().size() > 1
                || !result.lines().getFirst().option().label().isEmpty()) {
            sheet.add(new BallotBars(result, voters));
        }
        sheet.add(numbers(result));
        if (result.quorumNeeded() > 0) {
            sheet.add(note(Texts.t(
                    "procedure.case-page.ballot.quorum",
                    result.count().present(),
                    result.count().summoned(),
                    result.quorumNeeded())));
        }
        String head = count.headName();
        if (head != null) {
            sheet.add(note(Texts.t("procedure.case-page.ballot.head", head, chosenByHead(result))));
        }
        String basis = result.legalBasis();
        if (basis != null) {
            sheet.add(note(Texts.t("procedure.case-page.ballot.basis", basis)));
        }
        if (!count.counters().isEmpty()) {
            sheet.add(note(Texts.t("procedure.case-page.ballot.team", team(count.counters()))));
        }
        if (!count.attendance().isEmpty()) {
            sheet.add(attendance(count.attendance()));
        }
    }

    private static Badge outcome(BallotView.Count count) {
        Badge.Tone tone =
                switch (count.outcome()) {
                    case "passed", "completed" -> Badge.Tone.SUCCESS;
                    case "leading" -> Badge.Tone.WARNING;
                    default -> Badge.Tone.DANGER;
                };
        return new Badge(Texts.t("procedure.ballot-outcome." + count.outcome()), tone);
    }

    private static String chosenByHead(BallotResult result) {
        List<String> choice = result.count().headChoice();
        if (choice == null || choice.isEmpty()) {
            return Texts.t("procedure.ballot.field.head-nobody");
        }
        String names = result.lines().stream()
                .filter(line -> choice.contains(line.option().key()))
                .map(line -> line.option().label())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Texts.t("procedure.ballot.field.head-approves") : names;
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
        if (result.lines().size() == 1
                && result.lines().getFirst().option().label().isEmpty()) {
            number(numbers, "in-favour", count.inFavour());
            number(numbers, "against", count.against());
            if (count.noOpinion() > 0) {
                number(numbers, "no-opinion", count.noOpinion());
            }
        }
        BallotKind kind = result.rule().kind();
        if (kind == BallotKind.APPROVE || kind == BallotKind.NOMINATE) {
            number(numbers, "needed", result.needed());
        }
        return numbers;
    }

    private static String team(List<Counter> counters) {
        return counters.stream()
                .map(counter -> counter.leader()
                        ? Texts.t("procedure.case-page.ballot.leader", counter.name())
                        : counter.name())
                .collect(Collectors.joining(", "));
    }

    /** The absent only: everybody else on the list came. */
    private static Details attendance(List<Summoned> summoned) {
        var list = new UnorderedList();
        summoned.stream()
                .filter(one -> one.attendance() != Attendance.PRESENT)
                .map(CaseBallots::absence)
                .forEach(list::add);
        long came = summoned.stream().filter(one -> one.attendance().votes()).count();
        var sheet = new Details(Texts.t("procedure.case-page.ballot.attendance", summoned.size(), came), list);
        sheet.addClassName("case-ballot-attendance");
        return sheet;
    }

    private static ListItem absence(Summoned summoned) {
        String mark =
                Texts.t("procedure.attendance." + summoned.attendance().name().toLowerCase(Locale.ROOT));
        String replacement = summoned.replacementName();
        String reason = summoned.reason();
        String line = replacement == null
                ? Texts.t("procedure.case-page.ballot.absent", summoned.name(), mark)
                : Texts.t("procedure.case-page.ballot.replaced", summoned.name(), replacement);
        return new ListItem(reason == null ? line : line + ": " + reason);
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
