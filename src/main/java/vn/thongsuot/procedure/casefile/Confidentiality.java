package vn.thongsuot.procedure.casefile;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may see a case besides the people whose roles work on it. */
public enum Confidentiality {
    /** Whoever's scope covers the unit of the case. */
    NORMAL,
    /** Nobody else: it tells of a person's background. */
    RESTRICTED,
    /** Nobody else, and a role only from the moment on in which a step waits for it. */
    SEALED;

    /** As written in {@code procedure.yaml}; nothing means normal. */
    static Confidentiality of(@Nullable String written) {
        return written == null ? NORMAL : valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** What of an act goes into the audit trail, which people read who may not see the case. */
    Map<String, String> trace(Map<String, String> details) {
        return this == SEALED ? Map.of() : details;
    }
}
