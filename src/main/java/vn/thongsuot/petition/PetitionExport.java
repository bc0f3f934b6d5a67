package vn.thongsuot.petition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.export.ListFile;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;

/**
 * The register as a file: the rows and words that the person who exports sees in the list, and nothing that is sealed. No
 * tracking codes. That somebody took it away is recorded.
 */
@Service
public class PetitionExport {

    private static final List<String> COLUMNS = List.of(
            "petition.column.number",
            "petition.column.received",
            "petition.column.channel",
            "petition.column.sender",
            "petition.column.kind",
            "petition.column.content",
            "petition.column.subject",
            "petition.column.handler",
            "petition.column.state",
            "petition.column.first-answer",
            "petition.column.closed",
            "petition.column.late");

    private final PetitionRegister register;
    private final AuditTrail audit;

    PetitionExport(PetitionRegister register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    @Transactional
    public void excel(PetitionFilter filter, OutputStream out) throws IOException {
        record(file(filter).excel(out));
    }

    @Transactional
    public void csv(PetitionFilter filter, OutputStream out) throws IOException {
        record(file(filter).csv(out));
    }

    private ListFile<Petition> file(PetitionFilter filter) {
        return new ListFile<>(
                "petition.list.title",
                COLUMNS,
                (after, offset, limit) ->
                        register.list(filter, new Seek<>(after == null ? null : after.place(), 0, limit)),
                PetitionExport::cells);
    }

    private void record(int rows) {
        audit.record("petition.export", "petition-register", Map.of("rows", String.valueOf(rows)));
    }

    private static List<Object> cells(Petition petition) {
        return List.of(
                petition.label(),
                ListFile.day(petition.receivedOn()),
                PetitionWords.of(petition.channel()),
                PetitionWords.sender(petition),
                PetitionWords.of(petition.kind()),
                petition.content(),
                petition.subject(),
                PetitionWords.handler(petition),
                PetitionWords.of(petition.state()),
                ListFile.day(petition.firstAnsweredOn()),
                ListFile.day(petition.closedOn()),
                petition.late() ? Texts.t("petition.late") : "");
    }
}
