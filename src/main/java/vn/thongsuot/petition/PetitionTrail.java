package vn.thongsuot.petition;

import org.springframework.stereotype.Component;
import vn.thongsuot.audit.EntriesKept;

/** Keeps from readers of the audit trail what was done with a petition that they may not read. */
@Component
class PetitionTrail implements EntriesKept {

    private static final String SUBJECT = "petition:";

    private final PetitionAccess access;

    PetitionTrail(PetitionAccess access) {
        this.access = access;
    }

    @Override
    public Condition condition() {
        PetitionAccess.Condition readable = access.readable();
        return new Condition(
                "(subject like '" + SUBJECT + "%' and subject not in (select concat('" + SUBJECT
                        + "', p.id) from petition p where " + readable.sql() + "))",
                readable.parameters());
    }
}
