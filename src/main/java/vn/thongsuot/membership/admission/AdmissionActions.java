package vn.thongsuot.membership.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.membership.Introducer;
import vn.thongsuot.membership.MembershipService;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.action.CaseSubject;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** The operations on a member's record that a model may call; the person is always the subject of the case. */
@Component
class AdmissionActions {

    private final MembershipService membership;

    AdmissionActions(MembershipService membership) {
        this.membership = membership;
    }

    /** Who introduces beside the first member. */
    enum IntroducedBy {
        TWO_MEMBERS,
        MEMBER_AND_YOUTH_UNION,
        MEMBER_AND_TRADE_UNION
    }

    @ModelAction("membership.admit")
    void admit(
            CaseContext context,
            @CaseSubject PersonId person,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("introducedBy") IntroducedBy introducedBy,
            @Input("introducer1") PersonId introducer1,
            @Input("introducer2") @Nullable PersonId introducer2,
            @Input("unionName") @Nullable String unionName) {
        List<Introducer> introducers = new ArrayList<>();
        introducers.add(Introducer.member(introducer1));
        if (introducer2 != null) {
            introducers.add(Introducer.member(introducer2));
        }
        if (unionName != null) {
            switch (introducedBy) {
                case MEMBER_AND_YOUTH_UNION ->
                    introducers.add(Introducer.organization(Introducer.Kind.YOUTH_UNION, unionName));
                case MEMBER_AND_TRADE_UNION ->
                    introducers.add(Introducer.organization(Introducer.Kind.TRADE_UNION, unionName));
                case TWO_MEMBERS -> {}
            }
        }
        membership.admit(person, context.unit().id(), decisionNumber, decisionDate, introducers);
    }

    @ModelAction("membership.start-probation")
    void startProbation(@CaseSubject PersonId person, @Input("ceremonyDate") LocalDate ceremonyDate) {
        membership.startProbation(person, ceremonyDate);
    }

    @ModelAction("membership.recognize")
    void recognize(
            @CaseSubject PersonId person,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("officialFrom") @Nullable LocalDate officialFrom) {
        membership.recognize(person, decisionNumber, decisionDate, officialFrom);
    }

    @ModelAction("membership.issue-card")
    void issueCard(
            @CaseSubject PersonId person,
            @Input("cardNumber") String cardNumber,
            @Input("issuedOn") LocalDate issuedOn) {
        membership.issueCard(person, cardNumber, issuedOn);
    }

    @ModelAction("membership.delete")
    void delete(
            @CaseSubject PersonId person,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("reason") String reason) {
        membership.delete(person, decisionNumber, decisionDate, reason);
    }
}
