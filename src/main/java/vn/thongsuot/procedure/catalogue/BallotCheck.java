package vn.thongsuot.procedure.catalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.BallotForms;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.Electorates;
import vn.thongsuot.procedure.role.Roles;

/** Whether the ballots of a {@code procedure.yaml} can be held: each names what its kind needs and nothing it cannot use. */
@Component
class BallotCheck {

    private static final String WHERE = "procedure.yaml";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern OTHERWISE = Pattern.compile("top [1-9]\\d?");

    /** What a result of a ballot can be asked for, {@code ballot:<name>.<property>}. */
    static final Set<String> PROPERTIES = Set.of(
            "outcome",
            "chosen",
            "goingOn",
            "low",
            "veryLow",
            "votes",
            "base",
            "needed",
            "share",
            "present",
            "sentence",
            "heldOn");

    private final Parameters parameters;
    private final Electorates electorates;
    private final ObjectProvider<BallotForms> forms;

    BallotCheck(Parameters parameters, Electorates electorates, ObjectProvider<BallotForms> forms) {
        this.parameters = parameters;
        this.electorates = electorates;
        this.forms = forms;
    }

    void check(Procedure procedure, List<ModelFault> faults) {
        procedure.sheet().ballots().forEach((name, ballot) -> new One(
                        procedure, "ballots." + name, name, ballot, faults)
                .check());
    }

    /** A source {@code ballot:<name>} or {@code ballot:<name>.<property>}. */
    static void source(String where, String property, ProcedureSheet sheet, String source, List<ModelFault> faults) {
        String[] parts = source.substring(Ballot.BALLOT.length()).split("\\.", 2);
        ProcedureCheck.among(where, property, parts[0], sheet.ballots().keySet(), faults);
        if (parts.length == 2) {
            ProcedureCheck.among(where, property, parts[1], PROPERTIES, faults);
        }
    }

    private final class One {

        private final Procedure procedure;
        private final String path;
        private final String name;
        private final Ballot ballot;
        private final List<ModelFault> faults;

        One(Procedure procedure, String path, String name, Ballot ballot, List<ModelFault> faults) {
            this.procedure = procedure;
            this.path = path;
            this.name = name;
            this.ballot = ballot;
            this.faults = faults;
        }

        void check() {
            if (ballot.question() == null || ballot.question().isBlank()) {
                fault("missing", "question");
            }
            BallotKind kind = kind();
            if (kind != null) {
                kindsNeeds(kind);
                kindsLimits(kind);
            }
            voters();
            share("threshold", ballot.threshold());
            if (ballot.threshold() == null) {
                fault("missing", "threshold");
            }
            share("quorum", ballot.quorum());
            share("severe", ballot.severe());
            ballot.forms().forEach(form -> share("forms." + form.form(), form.threshold()));
            base();
            number("choices", ballot.choices());
            number("places", ballot.places());
            number("repeatLimit", ballot.repeatLimit());
            visibility();
        }

        private @Nullable BallotKind kind() {
            String written = ballot.kind();
            if (written == null) {
                return BallotKind.APPROVE;
            }
            for (BallotKind kind : BallotKind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(written)) {
                    return kind;
                }
            }
            unknown(
                    "kind",
                    written,
                    Arrays.stream(BallotKind.values())
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
            return null;
        }

        private void kindsNeeds(BallotKind kind) {
            String candidates = ballot.candidates();
            if (candidates != null) {
                candidates(candidates);
            }
            String except = ballot.except();
            if (except != null) {
                field("except", except);
            }
            boolean needed = kind == BallotKind.GRADE || (kind == BallotKind.NOMINATE && !ballot.mayNominateFreely());
            if (needed && candidates == null) {
                fault("needs-candidates", String.valueOf(ballot.kind()));
            }
            if (kind == BallotKind.FORMS && ballot.forms().isEmpty()) {
                fault("needs-forms");
            }
            if (ballot.offered() != null) {
                Set<String> known = forms.stream().map(BallotForms::name).collect(Collectors.toSet());
                ProcedureCheck.among(path, "offered", ballot.offered(), known, faults);
            }
            if (!ballot.questions().isEmpty() && candidates != null) {
                fault("questions-or-candidates");
            }
            Set<String> forms = new HashSet<>();
            for (Ballot.Form form : ballot.forms()) {
                if (form.form() == null || form.label() == null || !forms.add(form.form())) {
                    fault("form", String.valueOf(form.form()));
                }
            }
        }

        /** What the kind could not use would be an error that nobody notices. */
        private void kindsLimits(BallotKind kind) {
            boolean persons = kind == BallotKind.APPROVE || kind == BallotKind.NOMINATE;
            unused(kind, "forms", !ballot.forms().isEmpty() && kind != BallotKind.FORMS);
            unused(kind, "candidates", ballot.candidates() != null && kind == BallotKind.FORMS);
            unused(kind, "except", ballot.except() != null && ballot.candidates() == null);
            unused(kind, "questions", !ballot.questions().isEmpty() && kind != BallotKind.APPROVE);
            unused(kind, "severe", ballot.severe() != null && kind != BallotKind.GRADE);
            unused(kind, "freeNomination", ballot.mayNominateFreely() && kind != BallotKind.NOMINATE);
            unused(kind, "choices", ballot.choices() != null && kind != BallotKind.NOMINATE);
            unused(kind, "places", ballot.places() != null && !persons);
            unused(kind, "otherwise", ballot.otherwise() != null && !persons);
            unused(kind, "tie", ballot.tie() != null && !persons);
            String otherwise = ballot.otherwise();
            if (otherwise != null && !OTHERWISE.matcher(otherwise.strip()).matches()) {
                unknown("otherwise", otherwise, Set.of("top 2", "top 3"));
            }
            if (otherwise != null && kind == BallotKind.APPROVE && ballot.candidates() == null) {
                unused(kind, "otherwise", true);
            }
            String tie = ballot.tie();
            if (tie != null && !"head".equals(tie)) {
                unknown("tie", tie, Set.of("head"));
            }
        }

        private void candidates(String source) {
            if (source.startsWith(Ballot.BALLOT)) {
                String other = source.substring(Ballot.BALLOT.length());
                Set<String> others = new HashSet<>(procedure.sheet().ballots().keySet());
                others.remove(name);
                if (!others.contains(other)) {
                    unknown("candidates", source, prefixed(others));
                }
                return;
            }
            field("candidates", source);
        }

        private void field(String property, String source) {
            String[] parts = source.split("\\.");
            if (parts.length != 2) {
                fault("source", property, source);
                return;
            }
            if ("start".equals(parts[0])) {
                among(
                        property,
                        parts[1],
                        ProcedureCheck.fields(
                                procedure, procedure.sheet().start().form()));
                return;
            }
            Step step = procedure.model().steps().get(parts[0]);
            if (step == null) {
                unknown(property, parts[0], procedure.model().steps().keySet());
            } else {
                among(property, parts[1], ProcedureCheck.fields(procedure, step.form()));
            }
        }

        private void voters() {
            if (ballot.electorate() == null) {
                fault("missing", "electorate");
            } else if (!ballot.isHeldAmongSummoned()
                    && electorates.find(ballot.electorate()).isEmpty()) {
                Set<String> known = new HashSet<>(electorates.names());
                known.add(Ballot.SUMMONED);
                unknown("electorate", ballot.electorate(), known);
            }
            if (!ballot.summons().isEmpty() && !ballot.isHeldAmongSummoned()) {
                fault("summons-without-list");
            }
            for (String summons : ballot.summons()) {
                if (!electorates.canSummon(summons)) {
                    Set<String> known = new HashSet<>(electorates.names());
                    known.addAll(Roles.names());
                    unknown("summons", summons, known);
                }
            }
        }

        private void visibility() {
            for (String role : ballot.visibleTo()) {
                if (!Roles.isKnown(role)) {
                    unknown("visibleTo", role, Roles.names());
                }
            }
            if (!ballot.isAnnounced() && ballot.visibleTo().isEmpty()) {
                fault("visible-to-nobody");
            }
            if (ballot.isAnnounced() && !ballot.visibleTo().isEmpty()) {
                fault("visible-to-all");
            }
        }

        private void share(String property, @Nullable String written) {
            if (written == null) {
                return;
            }
            if (written.startsWith(">") || written.startsWith("≥")) {
                try {
                    Threshold.parse(written);
                } catch (IllegalArgumentException notAThreshold) {
                    fault("share", property, written);
                }
            } else {
                parameter(property, written, ParameterKind.THRESHOLD);
            }
        }

        private void base() {
            String base = ballot.base();
            if (base != null && BallotBase.written(base).isEmpty()) {
                parameter("base", base, ParameterKind.BALLOT_BASE);
            }
        }

        private void number(String property, @Nullable String written) {
            if (written == null || NUMBER.matcher(written).matches()) {
                return;
            }
            boolean field =
                    written.startsWith("start.") || procedure.model().steps().containsKey(written.split("\\.")[0]);
            if (field) {
                field(property, written);
            } else {
                parameter(property, written, ParameterKind.COUNT);
            }
        }

        private void parameter(String property, String key, ParameterKind wanted) {
            if (!parameters.exists(key)) {
                fault("parameter", property, key);
            } else if (parameters.kind(key).filter(wanted::equals).isEmpty()) {
                fault(
                        switch (wanted) {
                            case THRESHOLD -> "not-a-share";
                            case BALLOT_BASE -> "not-a-base";
                            default -> "not-a-number";
                        },
                        property,
                        key);
            }
        }

        private void unused(BallotKind kind, String property, boolean there) {
            if (there) {
                fault("unused", property, kind.name().toLowerCase(Locale.ROOT));
            }
        }

        private void among(String property, String value, Set<String> known) {
            if (!known.contains(value)) {
                unknown(property, value, known);
            }
        }

        private void unknown(String property, String value, Set<String> known) {
            faults.add(ProcedureCheck.unknown(WHERE, path + "." + property, value, known));
        }

        private void fault(String what, Object... arguments) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = path;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            faults.add(new ModelFault(WHERE, "procedure.fault.ballot." + what, all));
        }

        private static Set<String> prefixed(Set<String> ballots) {
            return ballots.stream().map(ballot -> Ballot.BALLOT + ballot).collect(Collectors.toSet());
        }
    }
}
