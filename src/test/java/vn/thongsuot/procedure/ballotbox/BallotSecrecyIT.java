package vn.thongsuot.procedure.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Plays somebody who has the whole database and the log and wants to know who voted how. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class BallotSecrecyIT {

    private static final String YES = "lựa-chọn-tán-thành";
    private static final String NO = "lựa-chọn-phản-đối";
    private static final SlipForm FORM =
            SlipForm.choose(List.of(new Option(YES, "Tán thành"), new Option(NO, "Không tán thành")), 1, false);

    @Autowired
    BoxFixture fixture;

    @Autowired
    Voting voting;

    @Autowired
    SlipStore slips;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Test
    void a_vote_changes_the_list_of_voters_and_the_slips_and_nothing_else_anywhere() {
        List<PersonId> voters = fixture.voters(3);
        BoxId box = fixture.open(FORM, voters);
        vote(box, voters.get(0), YES);

        Map<String, String> before = checksums();
        vote(box, voters.get(1), NO);
        Map<String, String> after = checksums();

        Set<String> changed = before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .collect(Collectors.toSet());
        assertThat(changed).containsExactlyInAnyOrder("procedure_ballot_voter", "procedure_ballot_slip");
    }

    @Test
    void neither_table_has_a_column_that_could_lead_to_the_other() {
        assertThat(columns("procedure_ballot_slip")).containsExactlyInAnyOrder("box_id", "slip", "content");
        assertThat(columns("procedure_ballot_voter")).containsExactlyInAnyOrder("box_id", "person_id", "voted");
    }

    @Test
    void no_slip_can_be_followed_from_one_vote_to_the_next() {
        List<PersonId> voters = fixture.voters(5);
        BoxId box = fixture.open(FORM, voters);
        Set<String> seen = new HashSet<>();
        int count = 0;
        for (PersonId voter : voters) {
            vote(box, voter, YES);
            count++;
            Map<String, String> now = rows(box);
            assertThat(now).hasSize(count);
            // Every key and every content is new, the slips that lay there before included.
            assertThat(seen).doesNotContainAnyElementsOf(now.keySet()).doesNotContainAnyElementsOf(now.values());
            seen.addAll(now.keySet());
            seen.addAll(now.values());
        }
    }

    @Test
    void slips_look_alike_whatever_they_say() {
        List<PersonId> voters = fixture.voters(3);
        BoxId box = fixture.open(FORM, voters);
        vote(box, voters.get(0), YES);
        vote(box, voters.get(1), NO);
        acting.as(voters.get(2), () -> {
            voting.cast(box, Slip.ofSpoiled());
            return null;
        });

        assertThat(rows(box).values().stream().map(String::length).distinct()).hasSize(1);
        String dump = String.join("", rows(box).values());
        assertThat(dump).doesNotContainIgnoringCase(HexFormat.of().formatHex(YES.getBytes()));
        assertThat(dump).doesNotContainIgnoringCase(HexFormat.of().formatHex("chosen".getBytes()));
    }

    /**
     * One of six votes no, the first in half of the boxes and the last in the others. Whoever guesses from where the slip lies
     * must do no better than by chance. At 120 boxes a place would have to be hit 46 times or more (chance: 20) to fail; that
     * happens by accident once in some hundred million runs.
     */
    @Test
    void where_a_slip_lies_says_nothing_about_when_it_came() {
        List<PersonId> voters = fixture.voters(6);
        int boxes = 120;
        Map<Integer, Integer> placesOfFirst = new HashMap<>();
        for (int i = 0; i < boxes; i++) {
            BoxId box = fixture.open(FORM, voters);
            Slip yes = Slip.marked(Map.of(YES, SlipForm.CHOSEN));
            Slip no = Slip.marked(Map.of(NO, SlipForm.CHOSEN));
            fixture.within(() -> {
                slips.put(box, no);
                IntStream.range(1, voters.size()).forEach(voter -> slips.put(box, yes));
                return null;
            });
            List<Slip> asTheyLie = slips.read(box);
            placesOfFirst.merge(asTheyLie.indexOf(no), 1, Integer::sum);
        }
        assertThat(placesOfFirst.values()).allMatch(hits -> hits < 46);
    }

    @Test
    void the_log_says_nothing_of_a_vote(CapturedOutput output) {
        List<PersonId> voters = fixture.voters(2);
        BoxId box = fixture.open(FORM, voters);
        String before = output.getAll();
        vote(box, voters.get(0), NO);
        assertThat(output.getAll().substring(before.length())).isBlank();
    }

    @Test
    void a_closed_box_still_tells_only_the_sums() {
        List<PersonId> voters = fixture.voters(4);
        BoxId box = fixture.open(FORM, voters);
        vote(box, voters.get(0), NO);
        voters.subList(1, 3).forEach(voter -> vote(box, voter, YES));

        Tally tally = fixture.close(box, voters.get(3));

        assertThat(tally.chosen(NO)).isEqualTo(1);
        assertThat(tally.chosen(YES)).isEqualTo(2);
        assertThat(tally.cast()).isEqualTo(3);
        String everything = String.join("\n", checkedText());
        assertThat(everything).doesNotContain("\"" + NO + "\":\"chosen\"");
    }

    private void vote(BoxId box, PersonId voter, String option) {
        acting.as(voter, () -> {
            voting.cast(box, Slip.marked(Map.of(option, SlipForm.CHOSEN)));
            return null;
        });
    }

    private Map<String, String> rows(BoxId box) {
        Map<String, String> rows = new TreeMap<>();
        database.sql("select hex(slip), hex(content) from procedure_ballot_slip where box_id = :box")
                .param("box", box.value())
                .query((row, number) -> rows.put(row.getString(1), row.getString(2)))
                .list();
        return rows;
    }

    private List<String> columns(String table) {
        return database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = :table
                        """).param("table", table).query(String.class).list();
    }

    private Map<String, String> checksums() {
        Map<String, String> checksums = new HashMap<>();
        for (String table : tables()) {
            database.sql("checksum table `" + table + "`")
                    .query((row, number) -> checksums.put(table, row.getString(2)))
                    .list();
        }
        return checksums;
    }

    /** Every text in every table of the portal, as a dump would hold it. */
    private List<String> checkedText() {
        List<String> texts = new ArrayList<>();
        for (String table : tables()) {
            if (table.startsWith("procedure_") || table.startsWith("audit_")) {
                database.sql("select * from `" + table + "`")
                        .query((row, number) -> {
                            var line = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                line.append(row.getString(i)).append('\t');
                            }
                            return line.toString();
                        })
                        .list()
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private List<String> tables() {
        return database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                        """).query(String.class).list();
    }
}
