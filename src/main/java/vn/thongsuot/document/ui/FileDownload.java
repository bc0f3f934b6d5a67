package vn.thongsuot.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;

/** Hands a stored file to the browser as a download, never to be shown or run inside the portal's own pages. */
public final class FileDownload {

    private FileDownload() {}

    /** @param allowed asked anew at each download, since the link may outlive the right */
    public static DownloadHandler of(FileStore files, FileId file, SerializableSupplier<Boolean> allowed) {
        return event -> {
            if (allowed.get()) {
                send(files, file, event);
            } else {
                event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
            }
        };
    }

    /** A link that reads as the name of the file. */
    public static Anchor link(FileStore files, StoredFile file, SerializableSupplier<Boolean> allowed) {
        var link = new Anchor(of(files, file.id(), allowed), file.name());
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }

    /** The same for a content that is nowhere on a disk. */
    public static DownloadHandler of(StoredFile file, byte[] content) {
        return event -> {
            head(file, event);
            event.getOutputStream().write(content);
        };
    }

    private static void send(FileStore files, FileId id, DownloadEvent event) throws IOException {
        head(files.require(id), event);
        try (InputStream in = files.open(id)) {
            in.transferTo(event.getOutputStream());
        }
    }

    private static void head(StoredFile file, DownloadEvent event) {
        event.setFileName(file.name());
        event.setContentType(file.mediaType());
        event.setContentLength(file.size());
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
    }
}
