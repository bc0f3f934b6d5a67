package vn.thongsuot.procedure;

import java.util.List;
import java.util.Map;

/** What was answered in a case, for rules and facts of domain modules that look back. Never what is sealed. */
public interface CaseAnswers {

    /** The answers of each form handed in, the earliest first; the start form is among them. */
    List<Map<String, Object>> of(CaseId caseId);
}
