package vn.thongsuot.inspection.discipline.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.inspection.discipline.DisciplineFilter;
import vn.thongsuot.platform.i18n.Texts;

/** The list as a file, with the filter as it stands at the moment of the download. */
final class ExportLinks extends Div {

    ExportLinks(DisciplineExport export, SerializableSupplier<DisciplineFilter> filter) {
        add(
                file("inspection.discipline.excel", "ky-luat.xlsx", out -> export.excel(filter.get(), out)),
                file("inspection.discipline.csv", "ky-luat.csv", out -> export.csv(filter.get(), out)));
        addClassName("register-exports");
    }

    /** Writes to the browser. */
    private interface Written {
        void to(OutputStream out) throws IOException;
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
