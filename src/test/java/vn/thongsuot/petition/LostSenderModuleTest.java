package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.petition.PetitionProgress.Part;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** A petition whose sender cannot be read any longer, because the key was lost, is handled as any other. */
@PortalTest
class LostSenderModuleTest {

    @Autowired
    PetitionFixture fixture;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionProgress progress;

    @Autowired
    SenderOpening opening;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_mixed_petition_is_split_although_nobody_can_read_its_sender_any_longer() {
        PetitionId whole = fixture.register(
                PetitionKind.DENUNCIATION_PARTY, PetitionFixture.sender("Lò Thị Mất"), "Tố cáo và kiến nghị ở bản Lao");
        database.sql("update sealing_item set key_id = 0 where owner_kind = 'petition' and owner_key = :id")
                .param("id", whole.toString())
                .update();

        acting.as(
                PetitionFixture.OFFICE,
                () -> transaction.execute(status -> {
                    progress.split(
                            register.open(whole),
                            List.of(
                                    new Part(PetitionKind.PROPOSAL, "Kiến nghị ở bản Lao"),
                                    new Part(PetitionKind.DENUNCIATION_PARTY, "Tố cáo ở bản Lao")));
                    return true;
                }));

        List<PetitionId> parts = database.sql(
                        "select id from petition where split_from_id = :id and sender_sealed and sender_sealed_id is not null")
                .param("id", whole.value())
                .query((row, number) -> new PetitionId(row.getLong(1)))
                .list();
        assertThat(parts).hasSize(2);
        assertThatThrownBy(() -> acting.as(
                        PetitionFixture.OFFICE,
                        () -> opening.sender(parts.getFirst(), new OpeningReason("Mời người gửi làm việc"))))
                .hasMessageContaining("sealing.lost");
    }
}
