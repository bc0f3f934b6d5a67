package vn.thongsuot.procedure;

import java.util.List;
import vn.thongsuot.platform.i18n.Texts;

/** A sentence for the user as a key of the bundles and its arguments; an argument may be a message itself. */
public record Message(String key, List<Object> arguments) {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** In the language of the current user. */
    public String text() {
        return Texts.t(key, arguments.stream().map(Message::resolved).toArray());
    }

    private static Object resolved(Object argument) {
        return argument instanceof Message message ? message.text() : argument;
    }
}
