package vn.thongsuot.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;

/**
 * A button and a place to drop one file after the other. What is too large or of a wrong type is refused before it is sent,
 * and again by the store; the reason stands below the button.
 */
public final class FileUpload extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(FileUpload.class);
    private static final long MEGABYTE = 1024 * 1024;

    private final FileStore files;
    private final Receiver receiver;
    private final SerializableConsumer<StoredFile> stored;
    private final Upload upload = new Upload();
    private final Div problem = new Div();

    /** Stores a file as it arrives. */
    @FunctionalInterface
    public interface Receiver extends Serializable {
        StoredFile receive(String name, InputStream content, long size);
    }

    /** @param stored called with the user interface locked; what it refuses is shown like any other refusal */
    public FileUpload(FileStore files, SerializableConsumer<StoredFile> stored) {
        this(files, files::store, stored);
    }

    /** @param receiver stores what arrives, for files that do not simply go into the store; called in the request that brings it */
    public FileUpload(FileStore files, Receiver receiver, SerializableConsumer<StoredFile> stored) {
        this.files = files;
        this.receiver = receiver;
        this.stored = stored;
        addClassName("file-upload");
        problem.addClassName("file-upload-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, files.maxSize()));
        List<String> extensions = files.acceptedExtensions();
        upload.setAcceptedFileTypes(
                extensions.stream().map(extension -> "." + extension).toArray(String[]::new));
        var button = new Button(Texts.t("document.upload.choose"), VaadinIcon.UPLOAD.create());
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(Texts.t("document.upload.drop")));
        upload.setI18n(texts());
        upload.setUploadHandler(new StoringHandler());
        upload.addStartedListener(started -> problem.setVisible(false));
        upload.addFileRejectedListener(
                rejected -> showProblem(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());

        var rules = new Div(Texts.t("document.upload.rules", megabytes()));
        rules.addClassName("file-upload-rules");
        add(upload, rules, problem);
    }

    /** What the button uploads, for those who do not see what stands around it. */
    public void setAriaLabel(String label) {
        if (upload.getUploadButton() instanceof Button button) {
            button.setAriaLabel(label);
        }
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            StoredFile file = receiver.receive(event.getFileName(), event.getInputStream(), event.getFileSize());
            ui.access(() -> accept(file));
        } catch (DomainException e) {
            refuse(event, ui.getTranslation(e.messageKey(), e.arguments().toArray()));
        } catch (UncheckedIOException e) {
            LOG.warn("An upload did not arrive", e);
            refuse(event, ui.getTranslation("document.upload.failed", event.getFileName()));
        }
    }

    private void accept(StoredFile file) {
        problem.setVisible(false);
        try {
            stored.accept(file);
        } catch (DomainException e) {
            showProblem(Texts.t(e.messageKey(), e.arguments().toArray()));
        }
    }

    private void refuse(UploadEvent event, String message) {
        event.reject(message);
        event.getUI().access(() -> showProblem(message));
    }

    private void showProblem(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private long megabytes() {
        return files.maxSize() / MEGABYTE;
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Texts.t("document.upload.choose"))
                        .setMany(Texts.t("document.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Texts.t("document.upload.drop"))
                        .setMany(Texts.t("document.upload.drop")))
                .setFile(new UploadI18N.File()
                        .setRetry(Texts.t("document.upload.retry"))
                        .setStart(Texts.t("document.upload.start"))
                        .setRemove(Texts.t("document.upload.remove")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Texts.t("document.upload.too-many"))
                        .setFileIsTooBig(Texts.t("document.upload.too-large-here", megabytes()))
                        .setIncorrectFileType(Texts.t("document.upload.type-refused-here")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.t("document.upload.connecting"))
                                .setStalled(Texts.t("document.upload.stalled"))
                                .setProcessing(Texts.t("document.upload.processing"))
                                .setHeld(Texts.t("document.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.t("document.upload.remaining") + " ")
                                .setUnknown(Texts.t("document.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.t("document.upload.unavailable"))
                                .setUnexpectedServerError(Texts.t("document.upload.refused"))
                                .setForbidden(Texts.t("document.upload.forbidden"))
                                .setFileTooLarge(Texts.t("document.upload.too-large-here", megabytes()))))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

    private final class StoringHandler implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            receive(event);
        }

        @Override
        public long getRequestSizeMax() {
            return files.maxSize() + MEGABYTE;
        }

        @Override
        public long getFileSizeMax() {
            return files.maxSize();
        }
    }
}
