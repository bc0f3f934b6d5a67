package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Optional;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.register.DocumentVerification;
import vn.thongsuot.document.register.DocumentVerification.Genuine;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.platform.i18n.Texts;

/** Looks at a PDF that somebody has: whether it is one the portal issued, and what its signatures say. Keeps nothing of it. */
class SignedFileCheck extends Div {

    private final transient DocumentVerification verification;
    private final transient Signatures signatures;
    private final Div result = new Div();
    private final Upload upload = new Upload();

    SignedFileCheck(DocumentVerification verification, FileStore files, Signatures signatures) {
        this.verification = verification;
        this.signatures = signatures;
        addClassName("signed-file-check");
        result.getElement().setAttribute("role", "status");
        result.addClassName("verification-result");
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            byte[] content = Files.readAllBytes(file.toPath());
            Files.deleteIfExists(file.toPath());
            getUI().ifPresent(ui -> ui.access(() -> show(content)));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, files.maxSize()));
        upload.setAcceptedFileTypes(".pdf");
        upload.setUploadButton(new Button(Texts.t("document.verification.choose-pdf"), VaadinIcon.UPLOAD.create()));
        upload.setDropAllowed(false);
        add(new Paragraph(Texts.t("document.verification.by-file-help")), upload, result);
    }

    void show(byte[] pdf) {
        upload.clearFileList();
        result.removeAll();
        Optional<Genuine> known = verification.byFile(DocumentVerification.sha256(new ByteArrayInputStream(pdf)));
        known.ifPresentOrElse(
                genuine -> result.add(VerificationView.standing(genuine), VerificationView.facts(genuine)),
                () -> result.add(VerificationView.callout("info", Texts.t("document.verification.file-unknown"))));
        result.add(signatures.of(pdf));
    }
}
