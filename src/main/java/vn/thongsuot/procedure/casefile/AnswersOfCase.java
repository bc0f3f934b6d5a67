package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseAnswers;
import vn.thongsuot.procedure.CaseId;

@Component
class AnswersOfCase implements CaseAnswers {

    private final CaseJournal journal;

    AnswersOfCase(CaseJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Map<String, Object>> of(CaseId caseId) {
        return journal.submissions(caseId).stream()
                .map(CaseJournal.Submission::answers)
                .toList();
    }
}
