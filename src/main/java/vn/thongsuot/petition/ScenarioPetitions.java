package vn.thongsuot.petition;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.text.PublicCode;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.platform.time.PortalClock;

/** Petitions for scenarios: in the register, without a case. */
@Component
@Profile("scenario")
public class ScenarioPetitions {

    private final NumberSeries numbers;
    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ScenarioPetitions(NumberSeries numbers, JdbcClient database, Clock clock) {
        this.numbers = numbers;
        this.database = database;
        this.clock = clock;
    }

    /** How many the unit has, so that they can differ. */
    @Transactional(readOnly = true)
    public int count(UnitId unit) {
        return database.sql("select count(*) from petition where unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public PetitionId make(UnitId unit, Sender sender, String content, PersonId recordedBy) {
        var today = clock.instant().atZone(PortalClock.ZONE).toLocalDate();
        var allotted = numbers.next(unit, today.getYear());
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into petition (register_id, unit_id, year, number, tracking_code, channel, received_on,
                            sender_kind, sender_sealed, sender_name, sender_address, sender_phone, sender_search, content,
                            subject, search_text, kind, state, recorded_by, recorded_at)
                        values (:register, :unit, :year, :number, :code, 'POST', :received, :senderKind, false, :name,
                            :address, :phone, :senderSearch, :content, '', :search, 'PROPOSAL', 'REGISTERED', :by, :at)
                        """)
                .param("register", allotted.registerId())
                .param("unit", unit.value())
                .param("year", today.getYear())
                .param("number", allotted.number())
                .param("code", PublicCode.make(random))
                .param("received", today)
                .param("senderKind", sender.kind().name())
                .param("name", sender.name())
                .param("address", sender.address())
                .param("phone", sender.phone())
                .param("senderSearch", SearchText.of(sender.name()))
                .param("content", content)
                .param("search", SearchText.of(allotted.number() + "/" + today.getYear() + " " + content))
                .param("by", recordedBy.value())
                .param("at", Timestamp.from(clock.instant()))
                .update(keys);
        var id = new PetitionId(Objects.requireNonNull(keys.getKey()).longValue());
        Set<Integer> words = new HashSet<>(SimilarWords.ofText(content, ""));
        words.addAll(SimilarWords.ofSender(sender));
        SimilarPetitions.remember(database, unit, id, words);
        return id;
    }
}
