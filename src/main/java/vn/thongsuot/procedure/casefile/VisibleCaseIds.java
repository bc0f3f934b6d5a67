package vn.thongsuot.procedure.casefile;

import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.VisibleCases;

/** Tells the registers, which stand below, from which cases a person may see the documents. */
@Component
class VisibleCaseIds implements VisibleCases {

    private final CaseAccess access;

    VisibleCaseIds(CaseAccess access) {
        this.access = access;
    }

    @Override
    public Query query() {
        CaseAccess.Condition condition = access.condition();
        return new Query("select c.id from procedure_case c where " + condition.sql(), condition.parameters());
    }
}
