package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.Letter;
import vn.thongsuot.platform.i18n.Texts;

/** A scanned letter, held in memory until the petition is entered: only then is it known whether it is sealed. */
final class LetterUpload extends Div {

    private final Div name = new Div();
    private final Upload upload;
    private transient @Nullable Letter letter;

    LetterUpload() {
        addClassName("file-upload");
        upload = new Upload(UploadHandler.inMemory((metadata, content) -> {
            letter = new Letter(metadata.fileName(), content);
            name.removeClassName("petition-refused");
            name.setText(Texts.t("petition.letter.chosen", metadata.fileName()));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Letter.LARGEST);
        upload.setAcceptedFileTypes(
                Letter.EXTENSIONS.stream().map(extension -> "." + extension).toArray(String[]::new));
        upload.setUploadButton(new Button(Texts.t("petition.letter.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span());
        upload.setDropLabelIcon(new Span());
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Texts.t("petition.letter.one"))
                        .setFileIsTooBig(Texts.t("petition.letter.too-large", Letter.LARGEST / Letter.MEGABYTE))
                        .setIncorrectFileType(Texts.t("petition.letter.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("")
                                .setStalled("")
                                .setProcessing("")
                                .setHeld(""))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.t("petition.letter.failed"))
                                .setUnexpectedServerError(Texts.t("petition.letter.failed"))
                                .setForbidden(Texts.t("petition.letter.failed"))))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        name.addClassName("soft");
        add(upload, name);
    }

    @Nullable
    Letter letter() {
        return letter;
    }

    void refuse(String why) {
        name.addClassName("petition-refused");
        name.setText(why);
    }

    void clear() {
        name.removeClassName("petition-refused");
        letter = null;
        name.setText("");
        upload.clearFileList();
    }
}
