package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import vn.thongsuot.platform.i18n.Texts;

/** What a page shows as files, as it stands at the moment of the download. */
public final class ExportLinks extends Div {

    /** Writes to the browser. */
    public interface Written extends Serializable {
        void to(OutputStream out) throws IOException;
    }

    /** @param name of the file, without extension */
    public ExportLinks(String name, Written excel) {
        addClassName("register-exports");
        add(file("platform.export.excel", name + ".xlsx", "application/octet-stream", excel));
    }

    /** @param name of the files, without extension */
    public ExportLinks(String name, Written excel, Written csv) {
        this(name, excel);
        add(file("platform.export.csv", name + ".csv", "text/csv;charset=utf-8", csv));
    }

    private static Anchor file(String label, String name, String mediaType, Written written) {
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(mediaType);
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            written.to(event.getOutputStream());
        };
        var link = new Anchor(download, Texts.t(label));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }
}
