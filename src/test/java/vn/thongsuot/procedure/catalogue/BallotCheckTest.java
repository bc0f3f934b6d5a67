package vn.thongsuot.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.testing.PortalTest;

/** A ballot that could not be held is refused with its name and what to write instead. */
@PortalTest
class BallotCheckTest {

    private static final String SHEET = "ballot-kinds/procedure.yaml";

    @Autowired
    ProcedureCheck check;

    @Test
    void one_ballot_of_each_kind_can_be_held() {
        assertThat(check.faults(folder())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind: nominate                         | kind: elect                        | procedure.fault.unknown                       | ballots.nomination.kind
                    candidates: start.candidates           | candidates: start.nobody           | procedure.fault.unknown                       | ballots.nomination.candidates
                    candidates: start.candidates           | candidates: candidates             | procedure.fault.ballot.source                 | ballots.nomination
                    candidates: ballot:nomination          | candidates: ballot:second          | procedure.fault.unknown                       | ballots.second.candidates
                    electorate: summoned                   | electorate: commune.everybody      | procedure.fault.unknown                       | ballots.nomination.electorate
                    grassroots.committee, commune.standing-committee] | nobody]                 | procedure.fault.unknown                       | ballots.nomination.summons
                    quorum: personnel.quorum               | quorum: personnel.none             | procedure.fault.ballot.parameter              | ballots.nomination
                    quorum: personnel.quorum               | quorum: probation.months           | procedure.fault.ballot.not-a-share            | ballots.nomination
                    threshold: \\"> 50 %\\"                | threshold: \\"> half\\"            | procedure.fault.ballot.share                  | ballots.nomination
                    base: summoned                         | base: probation.months             | procedure.fault.ballot.not-a-base             | ballots.nomination
                    otherwise: top 2                       | otherwise: best                    | procedure.fault.unknown                       | ballots.nomination.otherwise
                    tie: head                              | tie: lot                           | procedure.fault.unknown                       | ballots.second.tie
                    visibleTo: [commune.party-building-board] | visibleTo: []                   | procedure.fault.ballot.visible-to-nobody      | ballots.nomination
                    visibleTo: [commune.party-building-board] | visibleTo: [commune.chief]      | procedure.fault.unknown                       | ballots.nomination.visibleTo
                    announced: false                       | announced: true                    | procedure.fault.ballot.visible-to-all         | ballots.nomination
                    severe: confidence.low_dismiss         | choices: 2                         | procedure.fault.ballot.unused                 | ballots.confidence
                    kind: forms                            | kind: approve                      | procedure.fault.ballot.unused                 | ballots.discipline
                    form: remove                           | form: expel                        | procedure.fault.ballot.form                   | ballots.discipline
                    kind: grade                            | kind: forms                        | procedure.fault.ballot.needs-forms            | ballots.confidence
                    """)
    void what_a_ballot_lacks_or_cannot_use_is_named(String right, String wrong, String fault, String where) {
        assertThat(check.faults(folder(unquoted(right), unquoted(wrong)))).anySatisfy(found -> {
            assertThat(found.messageKey()).isEqualTo(fault);
            assertThat(found.arguments().getFirst()).isEqualTo(where);
            assertThat(Texts.t(found.messageKey(), found.arguments().toArray())).doesNotContain("{0}", "{1}");
        });
    }

    private static String unquoted(String text) {
        return text.replace("\\\\\"", "\"").replace("\\\"", "\"");
    }

    private static ProcedureFolder folder() {
        return folder("", "");
    }

    private static ProcedureFolder folder(String right, String wrong) {
        ProcedureFolder folder = ProcedureFolder.readAll(Path.of("src/test/procedures")).stream()
                .filter(found -> found.key().equals("ballot-kinds"))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        String sheet = new String(files.get(SHEET), StandardCharsets.UTF_8);
        assertThat(sheet).contains(right);
        files.put(
                SHEET,
                sheet.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))
                        .getBytes(StandardCharsets.UTF_8));
        return new ProcedureFolder(folder.key(), files);
    }
}
