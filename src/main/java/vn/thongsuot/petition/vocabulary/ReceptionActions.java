package vn.thongsuot.petition.vocabulary;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thongsuot.petition.reception.ReceptionNotice;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** What a model may do with the reception day of its case. */
@Component
class ReceptionActions {

    private final ReceptionNotice notice;

    ReceptionActions(ReceptionNotice notice) {
        this.notice = notice;
    }

    @ModelAction("petition.conclude-reception")
    void conclude(
            CaseContext context,
            @Input("conclusion") String conclusion,
            @Input("number") String number,
            @Input("on") LocalDate on) {
        notice.conclude(context, conclusion, number, on);
    }

    @ModelAction("petition.inform-visitors")
    void inform(CaseContext context, @Input("on") LocalDate on) {
        notice.informed(context, on);
    }
}
