package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.register.DocumentVerification;
import vn.thongsuot.document.register.DocumentVerification.Genuine;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** Whether a document is genuine: by the code printed on it, and by the file itself. */
@Route(RegisterPages.VERIFICATION)
@PermitAll
class VerificationView extends Div implements HasDynamicTitle {

    private final DocumentVerification verification;
    private final TextField code = new TextField(Texts.t("document.verification.code"));
    private final Div result = new Div();
    private final Upload upload = new Upload();
    private @Nullable Genuine found;

    VerificationView(DocumentVerification verification, FileStore files, Signatures signatures) {
        this.verification = verification;
        addClassName("page");
        code.setPlaceholder("7K3M-P0QX-T5ZA");
        code.setClearButtonVisible(true);
        code.addClassName("search");
        code.addKeyPressListener(Key.ENTER, press -> ask());
        var ask = new Button(Texts.t("document.verification.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(code, ask);
        form.addClassName("toolbar");
        result.getElement().setAttribute("role", "status");
        result.addClassName("verification-result");
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            String hash = DocumentVerification.sha256(new FileInputStream(file));
            Files.deleteIfExists(file.toPath());
            getUI().ifPresent(ui -> ui.access(() -> compare(hash)));
        }));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Texts.t("document.verification.choose")));
        upload.setDropAllowed(false);
        upload.setVisible(false);
        add(
                new PageHeader(Texts.t("document.verification.title"))
                        .subtitle(Texts.t("document.verification.subtitle")),
                RegisterPages.way(RegisterPages.VERIFICATION),
                new SectionCard(Texts.t("document.verification.by-code"), form, result, upload),
                new SectionCard(
                        Texts.t("document.verification.by-file"),
                        new SignedFileCheck(verification, files, signatures)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("document.verification.title") + " · " + Texts.t("platform.name");
    }

    private void ask() {
        Optional<Genuine> answer = verification.ask(code.getValue());
        found = answer.orElse(null);
        result.removeAll();
        upload.setVisible(answer.isPresent());
        if (answer.isEmpty()) {
            result.add(callout("danger", Texts.t("document.verification.unknown")));
            return;
        }
        Genuine genuine = answer.get();
        result.add(standing(genuine), facts(genuine), new Paragraph(Texts.t("document.verification.compare-help")));
    }

    static Div standing(Genuine genuine) {
        return genuine.state() == OutgoingState.CANCELLED
                ? callout("danger", Texts.t("document.verification.cancelled"))
                : callout("success", Texts.t("document.verification.genuine"));
    }

    static KeyValueList facts(Genuine genuine) {
        return new KeyValueList()
                .add(Texts.t("document.column.code"), genuine.code())
                .add(Texts.t("document.column.type"), genuine.type().label())
                .add(Texts.t("document.column.date"), Formats.date(genuine.date()))
                .add(Texts.t("document.column.issuer"), issuer(genuine))
                .add(Texts.t("document.column.state"), StateBadge.text(genuine.state()));
    }

    private void compare(String hash) {
        Genuine genuine = found;
        if (genuine == null) {
            return;
        }
        upload.clearFileList();
        result.getChildren()
                .filter(child -> child.getElement().getClassList().contains("verification-file"))
                .toList()
                .forEach(result::remove);
        Div answer = genuine.isSame(hash)
                ? callout("success", Texts.t("document.verification.same-file"))
                : callout("danger", Texts.t("document.verification.other-file"));
        answer.addClassName("verification-file");
        result.add(answer);
    }

    static String issuer(Genuine genuine) {
        return Texts.t("document.body."
                        + genuine.body().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + ", "
                + genuine.unitName();
    }

    static Div callout(String tone, String text) {
        var callout = new Div(text);
        callout.addClassNames("callout", "callout-" + tone);
        return callout;
    }
}
