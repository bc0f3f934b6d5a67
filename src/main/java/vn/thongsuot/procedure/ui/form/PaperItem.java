package vn.thongsuot.procedure.ui.form;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper the step asks for.
 *
 * @param key as in the procedure's folder
 * @param code of the official form, as the guidance numbers it
 * @param required must be there before a positive outcome
 * @param validityMonths how long it may be used from the date it bears; {@code null} for no limit
 * @param sealed files are sealed as they arrive
 * @param editable whether files may be added
 */
public record PaperItem(
        String key,
        String label,
        @Nullable String code,
        boolean required,
        @Nullable Integer validityMonths,
        boolean sealed,
        boolean editable,
        List<PaperFile> files)
        implements Serializable {

    public PaperItem {
        files = List.copyOf(files);
    }
}
