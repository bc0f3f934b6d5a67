package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.EntriesKept;
import vn.thongsuot.procedure.concern.CaseConcerns;

/** Keeps from readers of the audit trail what happened in a sealed case that they may not see, or in a case about them. */
@Component
class SealedTrail implements EntriesKept {

    private final CaseAccess access;

    SealedTrail(CaseAccess access) {
        this.access = access;
    }

    @Override
    public Condition condition() {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        String hidden = CaseConcerns.hides("trail", access.keyring().who(), parameters);
        return new Condition(
                "subject in (select concat('case:', c.id) from procedure_case c where (c.confidentiality = 'SEALED' and not "
                        + visible.sql() + ") or " + hidden + ")",
                parameters);
    }
}
