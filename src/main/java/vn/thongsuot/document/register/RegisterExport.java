package vn.thongsuot.document.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.thongsuot.platform.export.ListFile;
import vn.thongsuot.platform.i18n.Texts;

/** A register as a file. Holds exactly the rows and the words that the person who exports sees in the list. */
@Service
public class RegisterExport {

    private static final List<String> OUTGOING = List.of(
            "document.column.code",
            "document.column.type",
            "document.column.date",
            "document.column.issuer",
            "document.column.summary",
            "document.column.signatory",
            "document.column.recipients",
            "document.column.state",
            "document.column.cancel-reason");

    private static final List<String> INCOMING = List.of(
            "document.incoming.number",
            "document.incoming.received",
            "document.incoming.unit",
            "document.incoming.sender",
            "document.incoming.sender-number",
            "document.incoming.sender-date",
            "document.column.type",
            "document.column.summary",
            "document.column.state",
            "document.column.cancel-reason");

    private final OutgoingRegister outgoing;
    private final IncomingRegister incoming;
    private final DocumentTypes types;

    RegisterExport(OutgoingRegister outgoing, IncomingRegister incoming, DocumentTypes types) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.types = types;
    }

    public void excel(OutgoingFilter filter, OutputStream out) throws IOException {
        file(filter).excel(out);
    }

    public void excel(IncomingFilter filter, OutputStream out) throws IOException {
        file(filter).excel(out);
    }

    public void csv(OutgoingFilter filter, OutputStream out) throws IOException {
        file(filter).csv(out);
    }

    public void csv(IncomingFilter filter, OutputStream out) throws IOException {
        file(filter).csv(out);
    }

    private ListFile<OutgoingRegister.Row> file(OutgoingFilter filter) {
        return new ListFile<>(
                "document.outgoing.title",
                OUTGOING,
                (after, offset, limit) -> outgoing.rows(filter, after == null ? null : after.key(), 0, limit),
                row -> cells(row.document()));
    }

    private ListFile<IncomingRegister.Row> file(IncomingFilter filter) {
        Map<String, DocumentType> known = types.byKey();
        return new ListFile<>(
                "document.incoming.title",
                INCOMING,
                (after, offset, limit) -> incoming.rows(filter, after == null ? null : after.key(), 0, limit),
                row -> cells(row.document(), known));
    }

    private static List<Object> cells(IncomingDocument document, Map<String, DocumentType> types) {
        DocumentType type = document.typeKey() == null ? null : types.get(document.typeKey());
        String reason = document.cancelReason();
        return List.of(
                document.number(),
                ListFile.day(document.receivedOn()),
                document.unitName(),
                document.sender(),
                document.senderNumber(),
                ListFile.day(document.senderDate()),
                type == null ? "" : type.label(),
                document.hidden() ? Texts.t("document.restricted.hidden") : document.summary(),
                Texts.t(reason == null ? "document.state.in-force" : "document.state.cancelled"),
                reason == null ? "" : reason);
    }

    private static List<Object> cells(OutgoingDocument document) {
        OutgoingDocument.Cancellation cancellation = document.cancellation();
        return List.of(
                document.code(),
                document.type().label(),
                ListFile.day(document.date()),
                document.unitName(),
                document.hidden() ? Texts.t("document.restricted.hidden") : document.summary(),
                document.signatory(),
                document.recipients().replace("\n", "; "),
                Texts.t("document.state."
                        + document.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                cancellation == null ? "" : cancellation.reason());
    }
}
