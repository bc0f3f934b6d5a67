package vn.thongsuot.membership.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.membership.Introducer;
import vn.thongsuot.membership.MembershipService;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.ActionCall;
import vn.thongsuot.procedure.ActionInput;
import vn.thongsuot.procedure.ProcedureAction;

/** The operations on a member's record that a model may call; the person is always the subject of the case. */
@Configuration(proxyBeanMethods = false)
class AdmissionActions {

    private static final String YOUTH_UNION = "memberAndYouthUnion";
    private static final String TRADE_UNION = "memberAndTradeUnion";

    @Bean
    ProcedureAction admit(MembershipService membership) {
        return new Action(
                "membership.admit",
                List.of(
                        required("decisionNumber", ActionInput.Type.TEXT),
                        required("decisionDate", ActionInput.Type.DATE),
                        required("introducedBy", ActionInput.Type.TEXT),
                        required("introducer1", ActionInput.Type.PERSON),
                        optional("introducer2", ActionInput.Type.PERSON),
                        optional("unionName", ActionInput.Type.TEXT)),
                call -> membership.admit(
                        subject(call),
                        call.context().unit().id(),
                        call.text("decisionNumber"),
                        call.date("decisionDate"),
                        introducers(call)));
    }

    @Bean
    ProcedureAction startProbation(MembershipService membership) {
        return new Action(
                "membership.start-probation",
                List.of(required("ceremonyDate", ActionInput.Type.DATE)),
                call -> membership.startProbation(subject(call), call.date("ceremonyDate")));
    }

    @Bean
    ProcedureAction recognize(MembershipService membership) {
        return new Action(
                "membership.recognize",
                List.of(
                        required("decisionNumber", ActionInput.Type.TEXT),
                        required("decisionDate", ActionInput.Type.DATE),
                        optional("officialFrom", ActionInput.Type.DATE)),
                call -> membership.recognize(
                        subject(call),
                        call.text("decisionNumber"),
                        call.date("decisionDate"),
                        call.optionalDate("officialFrom").orElse(null)));
    }

    @Bean
    ProcedureAction issueCard(MembershipService membership) {
        return new Action(
                "membership.issue-card",
                List.of(required("cardNumber", ActionInput.Type.TEXT), required("issuedOn", ActionInput.Type.DATE)),
                call -> membership.issueCard(subject(call), call.text("cardNumber"), call.date("issuedOn")));
    }

    @Bean
    ProcedureAction delete(MembershipService membership) {
        return new Action(
                "membership.delete",
                List.of(
                        required("decisionNumber", ActionInput.Type.TEXT),
                        required("decisionDate", ActionInput.Type.DATE),
                        required("reason", ActionInput.Type.TEXT)),
                call -> membership.delete(
                        subject(call), call.text("decisionNumber"), call.date("decisionDate"), call.text("reason")));
    }

    private static List<Introducer> introducers(ActionCall call) {
        List<Introducer> introducers = new ArrayList<>();
        call.optionalPerson("introducer1").map(Introducer::member).ifPresent(introducers::add);
        call.optionalPerson("introducer2").map(Introducer::member).ifPresent(introducers::add);
        call.optionalText("unionName").ifPresent(name -> {
            switch (call.text("introducedBy")) {
                case YOUTH_UNION -> introducers.add(Introducer.organization(Introducer.Kind.YOUTH_UNION, name));
                case TRADE_UNION -> introducers.add(Introducer.organization(Introducer.Kind.TRADE_UNION, name));
                default -> {}
            }
        });
        return introducers;
    }

    private static PersonId subject(ActionCall call) {
        return Objects.requireNonNull(call.context().subject(), "The case is about nobody");
    }

    private static ActionInput required(String name, ActionInput.Type type) {
        return new ActionInput(name, type, true);
    }

    private static ActionInput optional(String name, ActionInput.Type type) {
        return new ActionInput(name, type, false);
    }

    private record Action(String name, List<ActionInput> inputs, Consumer<ActionCall> work) implements ProcedureAction {

        @Override
        public String descriptionKey() {
            return "membership.action." + name.substring("membership.".length());
        }

        @Override
        public void run(ActionCall call) {
            work.accept(call);
        }
    }
}
