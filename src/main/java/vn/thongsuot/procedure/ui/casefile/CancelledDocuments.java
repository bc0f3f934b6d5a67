package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.CaseDocumentView;
import vn.thongsuot.procedure.casefile.CaseView;

/** Says on the page of a case which of its documents were cancelled, and what came from them. */
final class CancelledDocuments {

    private CancelledDocuments() {}

    /** Nothing when none was cancelled. */
    static Optional<Callout> notice(CaseView file) {
        List<String> lines = new ArrayList<>();
        for (CaseDocumentView document : cancelled(file)) {
            OutgoingDocument.Cancellation cancellation = document.cancellation();
            if (cancellation == null) {
                continue;
            }
            lines.add(Texts.t(
                    "procedure.document.cancelled-by",
                    document.type(),
                    document.code(),
                    cancellation.by(),
                    Formats.dateTime(cancellation.at()),
                    cancellation.reason()));
            if (!document.uses().isEmpty()) {
                lines.add(Texts.t(
                        "procedure.document.cancelled-uses", document.code(), String.join("; ", document.uses())));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Callout.list(Badge.Tone.DANGER, Texts.t("procedure.document.cancelled-title"), lines));
    }

    /** A date of the case, marked when it comes from a cancelled document. */
    static Component marked(CaseView file, String name, String date) {
        boolean doubtful =
                cancelled(file).stream().anyMatch(document -> document.uses().contains(name));
        return doubtful
                ? new Div(new Span(date + " "), new Badge(Texts.t("procedure.document.cancelled"), Badge.Tone.DANGER))
                : new Span(date);
    }

    private static List<CaseDocumentView> cancelled(CaseView file) {
        return file.documents().stream()
                .filter(document -> document.state() == OutgoingState.CANCELLED)
                .toList();
    }
}
