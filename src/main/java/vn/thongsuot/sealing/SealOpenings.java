package vn.thongsuot.sealing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;

/** What those who guard the compartment see: who opened what, when and why, and never what it says. */
@Service
public class SealOpenings {

    private final OpeningBook openings;
    private final SealRows rows;
    private final SealingKeys keys;

    SealOpenings(OpeningBook openings, SealRows rows, SealingKeys keys) {
        this.openings = openings;
        this.rows = rows;
        this.keys = keys;
    }

    /**
     * The latest openings of what these owners have. Whether the reader guards them is the caller's to decide.
     *
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<Opening> of(String ownerKind, Collection<String> ownerKeys, int limit) {
        return openings.of(ownerKind, ownerKeys, limit).stream()
                .map(row -> new Opening(
                        row.id(),
                        row.owner(),
                        row.items(),
                        row.person() == null ? null : new PersonId(row.person()),
                        row.name(),
                        row.at(),
                        reason(row.reason())))
                .toList();
    }

    private String reason(SealedId id) {
        return rows.find(id)
                .map(row -> {
                    if (row.lost()) {
                        return Texts.t("sealing.lost-reason");
                    }
                    byte[] content = row.content();
                    return content == null
                            ? ""
                            : PaddedText.of(Envelope.decrypt(
                                    Envelope.unwrap(row.wrappedKey(), keys.requireWith(row.keyId()), row.belongsTo()),
                                    content,
                                    row.belongsTo()));
                })
                .orElse("");
    }
}
