package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import vn.thongsuot.platform.i18n.Texts;

/** The list as a file, with the rows that are shown. */
final class ExportLinks extends Div {

    /** Writes to the browser. */
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** @param name of the files, without extension */
    ExportLinks(String name, Written excel, Written csv) {
        add(file("document.export.excel", name + ".xlsx", excel), file("document.export.csv", name + ".csv", csv));
        addClassName("register-exports");
    }

    private static Anchor file(String label, String name, Written written) {
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType(name.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            written.to(event.getOutputStream());
        };
        var link = new Anchor(download, Texts.t(label));
        link.addClassName("file-link");
        link.setRouterIgnore(true);
        return link;
    }
}
