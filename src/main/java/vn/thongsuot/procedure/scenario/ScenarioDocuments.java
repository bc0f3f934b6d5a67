package vn.thongsuot.procedure.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.issuing.DocumentTask;

/** The document of a step as a scenario has it: as proposed, with what the scenario says otherwise. */
final class ScenarioDocuments {

    private ScenarioDocuments() {}

    /** @param said {@code summary}, {@code place}, {@code recipients}, and {@code signatory} that can only be taken away */
    static @Nullable DocumentDraft draft(@Nullable DocumentTask task, @Nullable Object said) {
        if (task == null || !(said instanceof Map<?, ?> other)) {
            return task == null ? null : task.proposal();
        }
        DocumentDraft proposal = task.proposal();
        return new DocumentDraft(
                text(other, "summary", proposal.summary()),
                text(other, "place", proposal.place()),
                text(other, "recipients", proposal.recipients()),
                other.containsKey("signatory") ? null : proposal.signatory());
    }

    private static String text(Map<?, ?> said, String name, String proposal) {
        if (!said.containsKey(name)) {
            return proposal;
        }
        Object text = said.get(name);
        return text == null ? "" : text.toString();
    }
}
