package vn.thongsuot.petition;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;

/** What people call classes, states and senders, in the language of the reader. */
public final class PetitionWords {

    private PetitionWords() {}

    public static String of(Channel channel) {
        return Texts.t("petition.channel." + key(channel));
    }

    public static String of(PetitionKind kind) {
        return Texts.t("petition.kind." + key(kind));
    }

    public static String of(PetitionState state) {
        return Texts.t("petition.state." + key(state));
    }

    public static String of(Handler handler) {
        return Texts.t("petition.handler." + key(handler));
    }

    public static String of(Handling handling) {
        return Texts.t("petition.handling." + key(handling));
    }

    public static String of(SenderKind kind) {
        return Texts.t("petition.sender-kind." + key(kind));
    }

    /** In a list: a name, that there is none, or that it is protected. */
    public static String sender(Petition petition) {
        if (petition.protectedSender()) {
            return Texts.t("petition.sender.protected");
        }
        Sender sender = petition.sender();
        if (sender == null || sender.isAnonymous()) {
            return Texts.t("petition.sender-kind.anonymous");
        }
        return sender.kind() == SenderKind.GROUP ? Texts.t("petition.sender.group", sender.name()) : sender.name();
    }

    /** Who has it: a body by its name; empty as long as nobody. */
    public static String handler(Petition petition) {
        return handler(petition.handler(), petition.handlerName());
    }

    public static String handler(@Nullable Handler handler, @Nullable String name) {
        String named = Objects.requireNonNullElse(name, "");
        return handler == null || handler == Handler.OTHER ? named : of(handler);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
