package vn.thongsuot.procedure.ui.form;

import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.StoredFile;

/** What the papers on the screen need of the case. What a method refuses with a domain exception is shown at the paper. */
public interface PaperActions extends Serializable {

    /** The papers as they are now; asked again after each change. */
    List<PaperItem> papers();

    /** Stores a file as it arrives, before it is added. */
    StoredFile receive(String paperKey, String name, InputStream content, long size);

    void add(String paperKey, StoredFile file, @Nullable LocalDate documentDate, @Nullable String documentNumber);

    void remove(String paperKey, FileId file);

    /** Whether the person signed in may open this file now. */
    boolean mayOpen(FileId file);
}
