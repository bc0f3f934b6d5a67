package vn.thongsuot.cadre.post;

import java.util.Locale;
import java.util.Optional;

/** Why a term ended. */
public enum TermEnd {
    REAPPOINTED,
    NOT_REAPPOINTED,
    OTHER_POST,
    TRANSFERRED,
    RESIGNED,
    DISMISSED,
    RETIRED;

    /** As a model writes it: {@code not-reappointed}. */
    public static Optional<TermEnd> written(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (TermEnd end : values()) {
            if (end.name().equals(name)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
