package vn.thongsuot.document.rendering;

import java.util.List;

/**
 * Something wrong in a template.
 *
 * @param messageKey what, and what to write instead
 * @param arguments of the message
 */
public record TemplateFault(String messageKey, List<Object> arguments) {

    public TemplateFault {
        arguments = List.copyOf(arguments);
    }

    static TemplateFault of(String messageKey, Object... arguments) {
        return new TemplateFault(messageKey, List.of(arguments));
    }
}
