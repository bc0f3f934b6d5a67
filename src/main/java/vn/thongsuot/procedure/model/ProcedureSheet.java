package vn.thongsuot.procedure.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code procedure.yaml}: what the model of a procedure cannot say. */
public record ProcedureSheet(
        String title,
        @Nullable String description,
        Start start,
        Map<String, CaseDate> dates,
        Map<String, Paper> papers,
        Map<String, Ballot> ballots,
        Map<String, CaseDeadline> deadlines) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ProcedureSheet {
        dates = dates == null ? Map.of() : dates;
        papers = papers == null ? Map.of() : papers;
        ballots = ballots == null ? Map.of() : ballots;
        deadlines = deadlines == null ? Map.of() : deadlines;
    }

    /** @throws tools.jackson.core.JacksonException naming line and column when the file is not as described */
    public static ProcedureSheet parse(byte[] yaml) {
        return YAML.readValue(yaml, ProcedureSheet.class);
    }

    /**
     * How a case begins.
     *
     * @param unit the level of the unit a case belongs to
     * @param subject the field of the start form that holds the person the case is about
     */
    public record Start(
            String form,
            List<String> roles,
            String unit,
            @Nullable String subject,
            String caseTitle,
            @Nullable String confidentiality,
            List<String> checks,
            @Nullable String papers) {

        public Start {
            checks = checks == null ? List.of() : checks;
        }

        /** Papers handed in with the start form. */
        public List<PaperRef> paperRefs() {
            return papers == null ? List.of() : PaperRef.parseList(papers);
        }

        public boolean restricted() {
            return "restricted".equals(confidentiality);
        }
    }

    /**
     * A date of the case.
     *
     * @param after follows from another date, written like a deadline: {@code probation.months from ceremony}
     */
    public record CaseDate(String label, @Nullable String after) {

        /** The short form: only a label. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CaseDate of(Object written) {
            if (written instanceof Map<?, ?> parts) {
                return new CaseDate(String.valueOf(parts.get("label")), (String) parts.get("after"));
            }
            return new CaseDate(String.valueOf(written), null);
        }
    }

    /** @param validMonths parameter with the number of months the paper is good for from its date */
    public record Paper(
            String label, @Nullable String code, @Nullable String validMonths) {}

    /**
     * @param threshold parameter such as "≥ 2/3"
     * @param base {@code members} when absent, else {@code summoned}, {@code present} or {@code valid}
     * @param repeatLimit parameter with the number of failed counts after which the outcome is {@code exhausted}
     * @param repeatGroup failed counts of all ballots of the group are added up
     */
    public record Ballot(
            String question,
            String electorate,
            String threshold,
            @Nullable String base,
            @Nullable String quorum,
            boolean secret,
            @Nullable String repeatLimit,
            @Nullable String repeatGroup) {}
}
