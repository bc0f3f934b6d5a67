package vn.thongsuot.procedure.ui.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.issuing.DocumentDraft;

/** Keeps a document that is not issued yet among the answers of a draft, under a key that no field of a form can have. */
final class DocumentDraftAnswers {

    private static final String KEY = "document#";

    private DocumentDraftAnswers() {}

    static Optional<DocumentDraft> in(Map<String, Object> draft) {
        if (!(draft.get(KEY) instanceof Map<?, ?> kept)) {
            return Optional.empty();
        }
        String signatory = text(kept, "signatory");
        return Optional.of(new DocumentDraft(
                text(kept, "summary"),
                text(kept, "place"),
                text(kept, "recipients"),
                signatory.isEmpty() ? null : new PersonId(Long.parseLong(signatory))));
    }

    static void put(DocumentDraft document, Map<String, Object> draft) {
        Map<String, Object> kept = new HashMap<>();
        kept.put("summary", document.summary());
        kept.put("place", document.place());
        kept.put("recipients", document.recipients());
        PersonId signatory = document.signatory();
        kept.put("signatory", signatory == null ? "" : String.valueOf(signatory.value()));
        draft.put(KEY, kept);
    }

    private static String text(Map<?, ?> kept, String name) {
        return kept.get(name) instanceof String text ? text : "";
    }
}
