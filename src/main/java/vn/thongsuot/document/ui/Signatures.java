package vn.thongsuot.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.signing.SignatureCheck;
import vn.thongsuot.document.signing.SignatureStatus;
import vn.thongsuot.document.signing.Trust;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.Notifications;

/** Shows who signed a PDF, when, whether the file is still what was signed, and how far the certificate can be relied on. */
@Service
public class Signatures {

    private static final String PDF = "application/pdf";

    private final FileStore files;
    private final SignatureCheck check;
    private final Clock clock;

    Signatures(FileStore files, SignatureCheck check, Clock clock) {
        this.files = files;
        this.check = check;
        this.clock = clock;
    }

    public static boolean mayHave(String mediaType) {
        return PDF.equals(mediaType);
    }

    /** @param file asked for at the click, since the button may outlive the right to the file */
    public Button button(Supplier<StoredFile> file) {
        var button = new Button(Texts.t("document.signatures.show"), VaadinIcon.CHECK_CIRCLE_O.create(), click -> {
            try {
                StoredFile stored = file.get();
                open(stored.name(), of(read(stored)));
            } catch (DomainException e) {
                Notifications.error(e);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** What is said of the signatures of a PDF. */
    public Component of(byte[] pdf) {
        var all = new Div();
        all.addClassName("signatures");
        List<SignatureStatus> statuses;
        try {
            statuses = check.verify(pdf);
        } catch (DomainException e) {
            all.add(callout("danger", Texts.t(e.messageKey(), e.arguments().toArray())));
            return all;
        }
        if (statuses.isEmpty()) {
            all.add(callout("info", Texts.t("document.signatures.none")));
        }
        boolean last = true;
        for (SignatureStatus status : statuses.reversed()) {
            all.addComponentAsFirst(signature(status, last));
            last = false;
        }
        return all;
    }

    /** @param last only the last signature can cover the whole file; what came after an earlier one are the later ones */
    private Div signature(SignatureStatus status, boolean last) {
        boolean unchanged = status.unbroken() && (status.wholeFile() || !last);
        var card = new Div(callout(
                unchanged ? "success" : "danger",
                Texts.t(
                        unchanged
                                ? "document.signatures.unchanged"
                                : status.unbroken() ? "document.signatures.extended" : "document.signatures.broken")));
        card.addClassName("signature");
        Instant signedAt = status.signedAt();
        card.add(new KeyValueList()
                .add(Texts.t("document.signatures.signer"), status.signer())
                .add(
                        Texts.t("document.signatures.signed-at"),
                        signedAt == null ? Texts.t("document.signatures.no-time") : Formats.dateTime(signedAt))
                .add(Texts.t("document.signatures.issuer"), status.issuer())
                .add(Texts.t("document.signatures.certificate"), certificate(status)));
        return card;
    }

    private Div certificate(SignatureStatus status) {
        var facts = new Div();
        facts.addClassName("signature-certificate");
        facts.add(
                switch (status.trust()) {
                    case TRUSTED -> new Badge(Texts.t("document.signatures.trusted"), Badge.Tone.SUCCESS);
                    case UNKNOWN -> new Badge(Texts.t("document.signatures.unknown"), Badge.Tone.WARNING);
                    case TEST -> new Badge(Texts.t("document.signatures.test"), Badge.Tone.WARNING);
                });
        Instant from = status.validFrom();
        Instant until = status.validUntil();
        if (from != null && until != null) {
            Instant signedAt = status.signedAt();
            if (signedAt != null && status.outOfDate(signedAt)) {
                facts.add(new Badge(Texts.t("document.signatures.out-of-date-then"), Badge.Tone.DANGER));
            } else if (status.outOfDate(clock.instant())) {
                facts.add(new Badge(Texts.t("document.signatures.out-of-date-now"), Badge.Tone.WARNING));
            }
            facts.add(new Paragraph(Texts.t(
                    "document.signatures.valid",
                    Formats.date(from.atZone(clock.getZone()).toLocalDate()),
                    Formats.date(until.atZone(clock.getZone()).toLocalDate()))));
        }
        if (status.trust() == Trust.UNKNOWN) {
            facts.add(new Paragraph(Texts.t("document.signatures.unknown-help")));
        }
        return facts;
    }

    private static void open(String title, Component content) {
        var dialog = new Dialog(Texts.t("document.signatures.of", title));
        dialog.setWidth("min(40rem, 94vw)");
        dialog.add(content);
        var note = new Paragraph(Texts.t("document.signatures.revocation"));
        note.addClassName("soft");
        dialog.add(note);
        dialog.getFooter().add(new Button(Texts.t("platform.close"), click -> dialog.close()));
        dialog.open();
    }

    private byte[] read(StoredFile file) {
        try (InputStream in = files.open(file.id())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Div callout(String tone, String text) {
        var callout = new Div(text);
        callout.addClassNames("callout", "callout-" + tone);
        return callout;
    }
}
