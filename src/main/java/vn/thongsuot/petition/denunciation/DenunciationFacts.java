package vn.thongsuot.petition.denunciation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;

/** What forms of a denunciation show of its points before anybody typed. */
@Configuration(proxyBeanMethods = false)
class DenunciationFacts {

    private final DenunciationPoints points;

    DenunciationFacts(DenunciationPoints points) {
        this.points = points;
    }

    /** One a line, with its number, and that it was withdrawn. */
    @Bean
    FormFact denunciationPointsFact() {
        return fact(
                "petition.denunciation-points",
                found -> found.all().stream().map(PointWords::numbered).collect(Collectors.joining("\n")));
    }

    /** What was found about each, one a line. */
    @Bean
    FormFact denunciationFindingsFact() {
        return fact("petition.denunciation-findings", found -> found.findings().stream()
                .map(finding -> PointWords.line(finding, found))
                .collect(Collectors.joining("\n")));
    }

    /** The rows of a report, one for each point; those withdrawn have their result. */
    @Bean
    FormFact denunciationReportFact() {
        return fact(
                "petition.denunciation-report",
                found -> found.all().stream().map(DenunciationFacts::row).toList());
    }

    private static Map<String, Object> row(Point point) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", Integer.toString(point.number()));
        row.put("point", point.text());
        if (!point.isConsidered()) {
            row.put("finding", "withdrawn");
        }
        return row;
    }

    private FormFact fact(String name, Function<Points, Object> value) {
        return new Fact(name, context -> Optional.of(points.of(context))
                .filter(found -> !found.all().isEmpty())
                .map(value));
    }

    private record Fact(String name, Function<CaseContext, Optional<Object>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).filter(value -> !value.equals("") && !value.equals(List.of()));
        }
    }
}
