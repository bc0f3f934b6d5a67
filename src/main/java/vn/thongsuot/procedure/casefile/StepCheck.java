package vn.thongsuot.procedure.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormEnvironment;
import vn.thongsuot.procedure.form.FormResult;
import vn.thongsuot.procedure.form.FormValidator;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.model.Step;

/** Whether a step may be handed in as it is: its form, its count report, its papers, its reason. Changes nothing. */
@Component
class StepCheck {

    /** Key of a violation that says a field is empty; a step left incomplete is forgiven these. */
    private static final String REQUIRED = "form.required";

    private static final String NO_ROWS = "form.rows.none";

    private static final int LONGEST_REASON = 2000;

    private final CaseContexts contexts;
    private final FormValidator validator;
    private final BallotService ballots;
    private final ElectronicVoteService electronic;
    private final PaperService papers;
    private final CaseDocuments documents;
    private final ReturnCheck returns;
    private final SealedAnswers sealed;

    StepCheck(
            CaseContexts contexts,
            FormValidator validator,
            BallotService ballots,
            ElectronicVoteService electronic,
            PaperService papers,
            CaseDocuments documents,
            ReturnCheck returns,
            SealedAnswers sealed) {
        this.electronic = electronic;
        this.contexts = contexts;
        this.validator = validator;
        this.ballots = ballots;
        this.papers = papers;
        this.documents = documents;
        this.sealed = sealed;
        this.returns = returns;
    }

    /**
     * What was found in order.
     *
     * @param outcome the button; {@code null} when the ballot decided
     * @param result name of the outcome, whichever way it came about
     * @param answers those that may lie in the clear
     * @param sealed the others
     * @param issues the step ends well and issues its document
     */
    record Checked(
            @Nullable Outcome outcome,
            String result,
            Map<String, Object> answers,
            Map<String, Object> sealed,
            @Nullable Vote vote,
            boolean issues) {

        /** Whether what the dates of the step stand for came about: a vote was carried, the outcome is not one of nothing done. */
        boolean happened() {
            return outcome == null ? vote != null && vote.succeeded() : !outcome.undated();
        }
    }

    /** @throws RuleViolationException with every violation found */
    Checked check(CaseFile file, WorkItem item, Procedure procedure, Step step, Completion completion) {
        List<Violation> violations = new ArrayList<>();
        Outcome outcome = outcome(step, completion);
        boolean partial = outcome != null && outcome.partial();

        var answers = new SealedAnswers.Parts(Map.of(), Map.of());
        if (step.form() != null) {
            var environment = new FormEnvironment(contexts.of(file), contexts.dates(file));
            FormResult result = validator.validate(
                    procedure.form(step.form()),
                    sealed.complete(file, item, procedure.form(step.form()), typed(step, outcome, completion)),
                    environment);
            result.violations().stream()
                    .filter(violation -> !(partial
                            && (violation.messageKey().startsWith(REQUIRED)
                                    || violation.messageKey().equals(NO_ROWS))))
                    .forEach(violations::add);
            answers = SealedAnswers.split(procedure.form(step.form()), result.answers());
            violations.addAll(SealedWords.inTheClear(answers));
        }
        Vote vote = null;
        if (outcome == null) {
            BallotTask task = ballots.task(file, item, Objects.requireNonNull(step.ballot()));
            vote = ballots.read(
                    task, electronic.report(item, task, completion.ballot()), completion.countingTeam(), violations);
        } else {
            checkReason(step, outcome, completion, violations);
            String returnTo = completion.returnTo();
            if (outcome.returning() && returnTo != null) {
                violations.addAll(returns.violations(file, procedure, step, returnTo, answers.open()));
            }
        }
        boolean well = outcome == null ? vote != null && vote.succeeded() : !partial;
        boolean onPaper = outcome != null && outcome.onPaper();
        if (well) {
            checkPapers(file, item, procedure, step, onPaper, violations);
        }
        boolean issues = well && !onPaper && step.document() != null;
        if (issues) {
            violations.addAll(
                    documents.violations(file, Objects.requireNonNull(step.document()), completion.document()));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return new Checked(
                outcome,
                vote == null ? Objects.requireNonNull(outcome).name() : vote.outcome(),
                answers.open(),
                answers.sealed(),
                vote,
                issues);
    }

    /** Without the days of what has not happened: they would stand in the history, and be offered again the next time. */
    private static Map<String, Object> typed(Step step, @Nullable Outcome outcome, Completion completion) {
        Map<String, Object> typed = new HashMap<>(completion.answers());
        if (outcome != null && outcome.undated()) {
            typed.keySet().removeAll(step.dates().values());
        }
        return typed;
    }

    private static void checkReason(Step step, Outcome outcome, Completion completion, List<Violation> violations) {
        String reason = completion.reason();
        if (outcome.reasonRequired() && (reason == null || reason.isBlank())) {
            violations.add(Violation.of("reason", "procedure.step.reason-required", outcome.label()));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "procedure.step.reason-too-long", LONGEST_REASON));
        }
        if (outcome.returning()
                && (completion.returnTo() == null || !step.returnTo().contains(completion.returnTo()))) {
            violations.add(Violation.of("returnTo", "procedure.step.return-target-required"));
        }
    }

    /** {@code null} when the result of the ballot is to decide. */
    private static @Nullable Outcome outcome(Step step, Completion completion) {
        if (completion.outcome() == null && step.ballot() != null) {
            return null;
        }
        return Optional.ofNullable(completion.outcome())
                .flatMap(step::outcome)
                .orElseThrow(() -> new RuleViolationException("procedure.step.no-such-outcome"));
    }

    /** @param onPaper the paper that stands for the document of the step must be there, too */
    private void checkPapers(
            CaseFile file, WorkItem item, Procedure procedure, Step step, boolean onPaper, List<Violation> violations) {
        String madeOutside = onPaper
                ? procedure.document(Objects.requireNonNull(step.document())).paper()
                : null;
        for (PaperView paper : papers.ofStep(file, item, step)) {
            if (!paper.required() && !paper.key().equals(madeOutside)) {
                continue;
            }
            if (paper.files().isEmpty()) {
                violations.add(Violation.of("paper." + paper.key(), "procedure.paper.missing", paper.label()));
            } else if (paper.files().stream().allMatch(PaperView.PaperFile::cancelled)) {
                violations.add(Violation.of("paper." + paper.key(), "procedure.paper.cancelled", paper.label()));
            } else if (paper.files().stream().noneMatch(PaperView.PaperFile::good)) {
                violations.add(Violation.of(
                        "paper." + paper.key(),
                        "procedure.paper.expired",
                        paper.label(),
                        Objects.requireNonNull(paper.validMonths())));
            }
        }
    }
}
