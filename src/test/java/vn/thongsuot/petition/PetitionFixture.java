package vn.thongsuot.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.testing.Acting;

/** Petitions in the commune of the demonstration. */
@Component
class PetitionFixture {

    static final String OFFICE = "vanphong.xa";

    private final Intake intake;
    private final Acting acting;
    private final OrganizationDirectory organization;
    private final DemoCast cast;
    private final JdbcClient database;
    private final Clock clock;

    PetitionFixture(
            Intake intake,
            Acting acting,
            OrganizationDirectory organization,
            DemoCast cast,
            JdbcClient database,
            Clock clock) {
        this.intake = intake;
        this.acting = acting;
        this.organization = organization;
        this.cast = cast;
        this.database = database;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PersonId person(String username) {
        return cast.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    UnitId commune() {
        return organization
                .positionsOf(person(OFFICE), today())
                .getFirst()
                .unit()
                .id();
    }

    IntakeEntry entry(PetitionKind kind, Sender sender, String content, String subject, @Nullable PersonId about) {
        return new IntakeEntry(Channel.POST, today(), "", sender, kind, content, subject, about, null, null, null);
    }

    PetitionId register(PetitionKind kind, Sender sender, String content) {
        return register(entry(kind, sender, content, "", null));
    }

    PetitionId register(IntakeEntry entry) {
        return acting.as(OFFICE, () -> intake.register(commune(), entry));
    }

    static Sender sender(String name) {
        return new Sender(SenderKind.PERSON, name, "Thôn Nà Mạ", "0912 345 678");
    }

    String label(PetitionId id) {
        return database.sql("select concat(number, '/', year) from petition where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    Object column(PetitionId id, String column) {
        return database.sql("select " + column + " from petition where id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1)))
                .single()
                .orElse("nothing");
    }
}
