package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CasesAboutReader;
import vn.thongsuot.procedure.concern.CaseConcerns;

/** Answers domain modules from what cases know of whom they are about. */
@Component
class CaseIdsAboutReader implements CasesAboutReader {

    private final CaseAccess access;

    CaseIdsAboutReader(CaseAccess access) {
        this.access = access;
    }

    @Override
    public Query query() {
        Map<String, Object> parameters = new HashMap<>();
        String about = CaseConcerns.casesAbout("about", access.keyring().who(), parameters);
        return new Query(
                about + " union select l.from_case from procedure_case_link l where l.opened and l.to_case in (" + about
                        + ")",
                parameters);
    }
}
