package vn.thongsuot.petition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.UnitId;

/**
 * Finds petitions of the unit that resemble one. Offers, decides nothing. Candidates come from an index of words; how alike they
 * really are is then computed.
 *
 * <p>While somebody types, a protected sender is compared with nobody: whoever could try names until one matches would learn who
 * denounced without leaving a trace. Once a petition stands in the register, its print is compared with other prints.
 */
@Service
@Transactional(readOnly = true)
public class SimilarPetitions {

    private static final int CANDIDATES = 40;
    private static final int MOST = 8;
    private static final double SAME_NAME = 0.93;
    private static final double SAME_SUBJECT = 0.75;
    private static final double SAME_CONTENT = 0.55;
    private static final double RELATED_CONTENT = 0.2;
    private static final double FULL = 100;

    private final PetitionAccess access;
    private final PetitionRows rows;
    private final JdbcClient database;

    SimilarPetitions(PetitionAccess access, PetitionRows rows, JdbcClient database) {
        this.access = access;
        this.rows = rows;
        this.database = database;
    }

    private record Sought(Sender sender, @Nullable String print, String content, String subject, long itself) {}

    private record Found(SimilarPetition similar, double score) {}

    /** @param protectedSender then only content and subject are compared */
    public List<SimilarPetition> whileTyping(
            UnitId unit, Sender sender, boolean protectedSender, String content, String subject) {
        access.requireKeeper(unit);
        return find(unit, new Sought(protectedSender ? Sender.ANONYMOUS : sender, null, content, subject, 0));
    }

    /** What resembles a petition of the register that the person may read. */
    public List<SimilarPetition> of(Petition petition) {
        String print = database.sql("select sender_print from petition where id = :id and sender_print is not null")
                .param("id", petition.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
        Sender sender = petition.sender() == null ? Sender.ANONYMOUS : petition.sender();
        return find(
                petition.unit(),
                new Sought(
                        sender,
                        print,
                        petition.content(),
                        petition.subject(),
                        petition.id().value()));
    }

    private List<SimilarPetition> find(UnitId unit, Sought sought) {
        Set<Long> ids = new HashSet<>(candidates(unit, SimilarWords.ofText(sought.content(), sought.subject())));
        ids.addAll(candidates(unit, SimilarWords.ofSender(sought.sender())));
        Set<Long> samePrint = samePrint(unit, sought.print());
        ids.addAll(samePrint);
        ids.remove(sought.itself());
        if (ids.isEmpty()) {
            return List.of();
        }
        PetitionAccess.Condition readable = access.readable();
        List<Petition> petitions = database.sql(rows.select() + " where p.id in (:ids) and " + readable.sql())
                .params(readable.parameters())
                .param("ids", ids)
                .params(rows.parameters())
                .query((row, number) -> PetitionRows.petition(row, false))
                .list();
        List<Found> found = new ArrayList<>();
        for (Petition petition : petitions) {
            compare(sought, petition, samePrint.contains(petition.id().value()), found);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(MOST)
                .map(Found::similar)
                .toList();
    }

    private static void compare(Sought sought, Petition petition, boolean samePrint, List<Found> found) {
        boolean sameSender = samePrint || sameSender(sought.sender(), petition.sender());
        double content = SimilarWords.texts(sought.content(), petition.content());
        double subject = SimilarWords.texts(sought.subject(), petition.subject());
        boolean sameSubject = subject >= SAME_SUBJECT;
        if (content >= SAME_CONTENT || (sameSender && (content >= RELATED_CONTENT || sameSubject))) {
            found.add(new Found(
                    new SimilarPetition(petition, sameSender, (int) Math.round(content * FULL), sameSubject),
                    content + (sameSender ? 1 : 0) + (sameSubject ? SAME_CONTENT : 0)));
        }
    }

    private static boolean sameSender(Sender one, @Nullable Sender other) {
        if (other == null || one.isAnonymous() || other.isAnonymous()) {
            return false;
        }
        String phone = SimilarWords.digits(one.phone());
        return (phone.length() >= SimilarWords.LEAST_DIGITS && phone.equals(SimilarWords.digits(other.phone())))
                || SimilarWords.names(one.name(), other.name()) >= SAME_NAME;
    }

    private List<Long> candidates(UnitId unit, Set<Integer> words) {
        return words.isEmpty()
                ? List.of()
                : database.sql("""
                                select petition_id from petition_word where unit_id = :unit and word in (:words)
                                group by petition_id order by count(*) desc, petition_id desc limit :limit
                                """)
                        .param("unit", unit.value())
                        .param("words", words)
                        .param("limit", CANDIDATES)
                        .query(Long.class)
                        .list();
    }

    private Set<Long> samePrint(UnitId unit, @Nullable String print) {
        return print == null
                ? Set.of()
                : Set.copyOf(database.sql("select id from petition where unit_id = :unit and sender_print = :print")
                        .param("unit", unit.value())
                        .param("print", print)
                        .query(Long.class)
                        .list());
    }

    /** Makes a petition findable. */
    static void remember(JdbcClient database, UnitId unit, PetitionId id, Set<Integer> words) {
        if (words.isEmpty()) {
            return;
        }
        String rows = words.stream()
                .sorted()
                .map(word -> "(" + unit.value() + "," + word + "," + id.value() + ")")
                .collect(Collectors.joining(","));
        database.sql("insert into petition_word (unit_id, word, petition_id) values " + rows)
                .update();
    }

    /** Takes out what would tell who sent it. */
    static void forgetSender(JdbcClient database, PetitionId id) {
        database.sql("delete from petition_word where petition_id = :id")
                .param("id", id.value())
                .update();
        database.sql("select unit_id, content, subject from petition where id = :id")
                .param("id", id.value())
                .query(row -> {
                    remember(
                            database,
                            new UnitId(row.getLong("unit_id")),
                            id,
                            SimilarWords.ofText(row.getString("content"), row.getString("subject")));
                });
    }
}
