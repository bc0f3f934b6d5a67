package vn.thongsuot.inspection.discipline;

import java.util.Locale;
import java.util.Optional;
import vn.thongsuot.procedure.Message;

/** The forms of discipline, the lightest first; a ballot lists them the other way round. */
public enum DisciplineForm {
    REPRIMAND,
    WARNING,
    REMOVAL,
    EXPULSION,
    /** Of an organization. */
    DISSOLUTION;

    /** As models and ballots write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("inspection.discipline.form." + name());
    }

    /** Whether the effect ends by itself some time after the announcement [F:12M]. */
    public boolean endsByItself() {
        return this != EXPULSION && this != DISSOLUTION;
    }

    public static Optional<DisciplineForm> of(Object key) {
        for (DisciplineForm form : values()) {
            if (form.key().equals(key)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
