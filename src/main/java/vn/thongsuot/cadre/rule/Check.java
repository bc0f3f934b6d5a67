package vn.thongsuot.cadre.rule;

import vn.thongsuot.procedure.Message;

/**
 * What a rule found.
 *
 * @param rule which one; its name is a text
 * @param reason why, a sentence for people
 */
public record Check(Rule rule, State state, Message reason) {

    /** Each precondition that is looked at. */
    public enum Rule {
        PLANNED,
        TIME_IN_POST,
        DISCIPLINE,
        FULL_TERM,
        EVALUATION,
        NO_OTHER_PROPOSAL,
        PAPERS,
        HIGHER_TITLE,
        TITLES_PER_PERSON,
        PERSONS_PER_TITLE,
        TERM_YEAR
    }

    /** How it stands. */
    public enum State {
        MET,
        NOT_MET,
        /** Not met, but the competent level may decide otherwise and says why. */
        NEEDS_EXCEPTION,
        /** Not as the rule has it; whoever decides must have seen it. */
        WARNING,
        /** The portal cannot know; whoever appraises looks at the papers. */
        BY_HAND
    }

    static Check met(Rule rule, String key, Object... arguments) {
        return new Check(rule, State.MET, Message.of(key, arguments));
    }

    static Check notMet(Rule rule, String key, Object... arguments) {
        return new Check(rule, State.NOT_MET, Message.of(key, arguments));
    }

    static Check needsException(Rule rule, String key, Object... arguments) {
        return new Check(rule, State.NEEDS_EXCEPTION, Message.of(key, arguments));
    }

    static Check warning(Rule rule, String key, Object... arguments) {
        return new Check(rule, State.WARNING, Message.of(key, arguments));
    }

    static Check byHand(Rule rule, String key, Object... arguments) {
        return new Check(rule, State.BY_HAND, Message.of(key, arguments));
    }

    /** "Met – why": name of the rule, state and reason in one line. */
    public Message line() {
        return Message.of(
                "cadre.check.line",
                Message.of("cadre.check.mark." + state.name()),
                Message.of("cadre.check.rule." + rule.name()),
                Message.of("cadre.check.state." + state.name()),
                reason);
    }
}
