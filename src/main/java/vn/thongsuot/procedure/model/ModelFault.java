package vn.thongsuot.procedure.model;

import java.util.List;

/** What is wrong with a procedure's folder: at which element or file, and what to write instead. */
public final class ModelFault extends RuntimeException {

    private final String element;
    private final String messageKey;
    private final transient List<Object> arguments;

    public ModelFault(String element, String messageKey, Object... arguments) {
        super(element + ": " + messageKey + " " + List.of(arguments));
        this.element = element;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String element() {
        return element;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
