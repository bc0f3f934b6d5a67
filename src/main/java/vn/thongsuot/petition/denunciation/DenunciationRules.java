package vn.thongsuot.petition.denunciation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;

/** A point withdrawn of free will is not considered; one withdrawn under threat or for money is (domain 7.3). */
@Configuration(proxyBeanMethods = false)
class DenunciationRules {

    private static final String WITHDRAWN = "withdrawn";

    private final DenunciationPoints points;

    DenunciationRules(DenunciationPoints points) {
        this.points = points;
    }

    /** On the list of points withdrawn: if none would be left, the whole denunciation is withdrawn, which ends the case. */
    @Bean
    FieldRule denunciationWithdrawal() {
        return new Rule("petition.denunciation-withdrawal", call -> {
            Set<Integer> named = Points.numbers(call.value());
            boolean noneLeft = Points.isFree(call.answers().get("cause"))
                    && points.of(call.context()).all().stream()
                            .filter(Point::isConsidered)
                            .allMatch(point -> named.contains(point.number()));
            return noneLeft ? Optional.of(Violation.of(null, "petition.denunciation.rule.whole")) : Optional.empty();
        });
    }

    /** On the result for one point. */
    @Bean
    FieldRule denunciationFinding() {
        return new Rule("petition.denunciation-finding", call -> points.of(call.context())
                .find(call.siblings().get("number"))
                .flatMap(point -> finding(point, WITHDRAWN.equals(call.value()))));
    }

    /** On the list of results: each point has one, a withdrawn one too, which says so. */
    @Bean
    FieldRule denunciationAllPoints() {
        return new Rule("petition.denunciation-all-points", call -> {
            Set<Integer> named = Points.numbers(call.value());
            String missing = points.of(call.context()).all().stream()
                    .filter(point -> !named.contains(point.number()))
                    .map(point -> Integer.toString(point.number()))
                    .collect(Collectors.joining(", "));
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Violation.of(null, "petition.denunciation.rule.missing", missing));
        });
    }

    /** On the verdict: what was found about points withdrawn since the report carries nothing. */
    @Bean
    FieldRule denunciationVerdict() {
        return new Rule("petition.denunciation-verdict", call -> {
            boolean against = List.of("right", "partly").contains(call.value());
            return against
                            && points.of(call.context()).findingsThatCount().stream()
                                    .noneMatch(Points.Finding::speaksAgainstSubject)
                    ? Optional.of(Violation.of(null, "petition.denunciation.rule.nothing-found"))
                    : Optional.empty();
        });
    }

    private static Optional<Violation> finding(Point point, boolean leftOut) {
        String number = Integer.toString(point.number());
        if (leftOut == !point.isConsidered()) {
            return Optional.empty();
        }
        if (!leftOut) {
            return Optional.of(Violation.of(
                    null,
                    "petition.denunciation.rule.withdrawn",
                    number,
                    point.leftOutSince().orElseThrow()));
        }
        return Optional.of(Violation.of(
                null,
                point.isKeptInSpiteOfWithdrawal()
                        ? "petition.denunciation.rule.kept"
                        : "petition.denunciation.rule.not-withdrawn",
                number));
    }

    private record Rule(String name, Function<FieldRuleCall, Optional<Violation>> work) implements FieldRule {

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return work.apply(call);
        }
    }
}
