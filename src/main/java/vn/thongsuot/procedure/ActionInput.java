package vn.thongsuot.procedure;

/**
 * A typed input of an action.
 *
 * @param name what a model writes after {@code input.}
 */
public record ActionInput(String name, Type type, boolean required) {

    /** How the value is read from an answer. */
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        PERSON
    }
}
