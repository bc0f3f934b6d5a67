package vn.thongsuot.procedure.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Map<String, CaseDeadline> deadlines,
        Map<String, Document> documents,
        @Nullable Sealed sealed) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ProcedureSheet {
        dates = dates == null ? Map.of() : dates;
        papers = papers == null ? Map.of() : papers;
        ballots = ballots == null ? Map.of() : ballots;
        deadlines = deadlines == null ? Map.of() : deadlines;
        documents = documents == null ? Map.of() : documents;
    }

    /** @throws tools.jackson.core.JacksonException naming line and column when the file is not as described */
    public static ProcedureSheet parse(byte[] yaml) {
        return YAML.readValue(yaml, ProcedureSheet.class);
    }

    /**
     * How a case begins.
     *
     * @param unit the level of the unit a case begins in; several, parted by commas
     * @param subject the field of the start form that holds the person the case is about
     * @param belongs fields of the start form; the first that is answered says to which unit the case belongs: a unit, the
     *     cell of a person, the unit of a record; without it, the unit it begins in
     * @param several whether more than one case about the same person may run at a time
     */
    public record Start(
            String form,
            List<String> roles,
            String unit,
            @Nullable String subject,
            String caseTitle,
            @Nullable String confidentiality,
            List<String> concerns,
            List<String> checks,
            @Nullable String papers,
            List<String> belongs,
            @Nullable Boolean several) {

        public Start {
            checks = checks == null ? List.of() : checks;
            concerns = concerns == null ? List.of() : concerns;
            belongs = belongs == null ? List.of() : belongs;
        }

        public boolean allowsSeveral() {
            return Boolean.TRUE.equals(several);
        }

        /** The levels of the units in which a case may begin, as written. */
        public List<String> levels() {
            return Arrays.stream(unit.split(",")).map(String::strip).toList();
        }

        /** Papers handed in with the start form. */
        public List<PaperRef> paperRefs() {
            return papers == null ? List.of() : PaperRef.parseList(papers);
        }
    }

    /**
     * Who has to do with what a case keeps sealed.
     *
     * @param openedBy roles that may open it, each time with a reason
     * @param guardians roles that are told of every opening
     */
    public record Sealed(List<String> openedBy, List<String> guardians) {

        static final Sealed BY_NOBODY = new Sealed(List.of(), List.of());

        public Sealed {
            openedBy = openedBy == null ? List.of() : openedBy;
            guardians = guardians == null ? List.of() : guardians;
        }

        /** Whether anything of the procedure is sealed. */
        public boolean isUsed() {
            return !openedBy.isEmpty();
        }
    }

    /** Who may open and who guards; nobody where the sheet says nothing. */
    public Sealed seal() {
        return sealed == null ? Sealed.BY_NOBODY : sealed;
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

    /**
     * @param validMonths parameter with the number of months the paper is good for from its date
     * @param sealed its files are kept encrypted and opened with a reason
     */
    public record Paper(
            String label,
            @Nullable String code,
            @Nullable String validMonths,
            @Nullable Boolean sealed) {

        public boolean isSealed() {
            return Boolean.TRUE.equals(sealed);
        }
    }

    /**
     * A document that a step issues.
     *
     * @param type key of a document type
     * @param template a file of {@code documents/}
     * @param issuer whose register numbers it, such as {@code commune.standing-committee}
     * @param signatory roles whose holders may sign, the usual one first
     * @param summary what it is about, with {@code {subject}}; can be changed on the step
     * @param recipients one per line, without dash; {@code …; if <field>} stands only where the start form was given that field
     * @param paper the paper of the case that it becomes
     */
    public record Document(
            String type,
            String template,
            String issuer,
            List<String> signatory,
            String summary,
            @Nullable List<String> recipients,
            @Nullable String paper) {

        private static final Pattern CONDITION = Pattern.compile("\\s*;\\s*if\\s+(\\w+)\\s*$");

        public Document {
            signatory = signatory == null ? List.of() : signatory;
            recipients = recipients == null ? List.of() : recipients;
        }

        /** Who gets it in a case with that start form. */
        public List<String> recipients(Map<String, Object> start) {
            return Objects.requireNonNull(recipients).stream()
                    .filter(recipient -> condition(recipient).map(start::get).isPresent()
                            || condition(recipient).isEmpty())
                    .map(recipient -> CONDITION.matcher(recipient).replaceAll(""))
                    .toList();
        }

        /** The field of the start form that a recipient depends on. */
        public static Optional<String> condition(String recipient) {
            Matcher condition = CONDITION.matcher(recipient);
            return condition.find() ? Optional.of(condition.group(1)) : Optional.empty();
        }
    }

    /**
     * A vote. Numbers ({@code choices}, {@code places}, {@code repeatLimit}) are literals, parameters or fields of forms;
     * shares are literals such as {@code > 50 %} or parameters.
     *
     * @param questions several questions on one paper: key to text; they pass together
     * @param kind {@code approve} when absent, else {@code nominate}, {@code grade} or {@code forms}
     * @param electorate a body such as {@code commune.standing-committee}, or {@code summoned}: the list kept with the step
     * @param summons the bodies and roles whose people the list of the summoned proposes
     * @param candidates a field of an earlier form, or {@code ballot:<name>}: those who went on from an earlier vote
     * @param except a field of a step that names people who stand in this vote no longer, in any answer given there
     * @param freeNomination whether voters may write in another person
     * @param choices how many lines a paper may choose, 1 when absent
     * @param places how many are chosen at the most; when absent 1 for a nomination, else all that reach the threshold
     * @param base {@code members} when absent, else {@code summoned}, {@code present}, {@code valid} or a parameter
     * @param quorum share of the summoned that must be present
     * @param otherwise {@code top 2}: when nobody reaches the threshold, the two highest go on
     * @param tie {@code head}: at exactly the share, and among equals at the last place, the head decides
     * @param announced {@code false}: only {@code visibleTo}, the counting team and the recorder see the count
     * @param electronic may also be held on the voters' own screens
     * @param repeatLimit the number of failed counts after which the outcome is {@code exhausted}
     * @param repeatGroup failed counts of all ballots of the group are added up
     * @param forms of a ballot of the kind {@code forms}, the heaviest first
     * @param offered a rule of a domain module that says which of the forms stand on the paper in a case
     * @param severe of a ballot of the kind {@code grade}: the share of low confidence with the heavier consequence
     */
    public record Ballot(
            String question,
            Map<String, String> questions,
            @Nullable String kind,
            String electorate,
            List<String> summons,
            @Nullable String candidates,
            @Nullable String except,
            @Nullable Boolean freeNomination,
            @Nullable String choices,
            @Nullable String places,
            String threshold,
            @Nullable String base,
            @Nullable String quorum,
            @Nullable String otherwise,
            @Nullable String tie,
            @Nullable Boolean announced,
            List<String> visibleTo,
            @Nullable Boolean secret,
            @Nullable Boolean electronic,
            @Nullable String repeatLimit,
            @Nullable String repeatGroup,
            List<Form> forms,
            @Nullable String offered,
            @Nullable String severe) {

        /** The electorate that is a list kept with the step. */
        public static final String SUMMONED = "summoned";

        /** The candidates that went on from an earlier vote. */
        public static final String BALLOT = "ballot:";

        public Ballot {
            questions = questions == null ? Map.of() : questions;
            summons = summons == null ? List.of() : summons;
            visibleTo = visibleTo == null ? List.of() : visibleTo;
            forms = forms == null ? List.of() : forms;
        }

        /** One of several forms; {@code threshold} where it differs from that of the ballot. */
        public record Form(
                String form, String label, @Nullable String threshold) {}

        public boolean isSecret() {
            return Boolean.TRUE.equals(secret);
        }

        public boolean isAnnounced() {
            return !Boolean.FALSE.equals(announced);
        }

        public boolean isElectronic() {
            return Boolean.TRUE.equals(electronic);
        }

        public boolean mayNominateFreely() {
            return Boolean.TRUE.equals(freeNomination);
        }

        public boolean isHeldAmongSummoned() {
            return SUMMONED.equals(electorate);
        }
    }
}
