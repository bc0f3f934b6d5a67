package vn.thongsuot.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of figures as it is read and exported. */
public record Table(String key, String title, String rowHead, List<Column> columns, List<Row> rows) {

    /** @param share whether the figures are percentages */
    public record Column(String head, boolean share) {}

    /**
     * @param cells one a column; {@code null} where there is nothing to say, such as the share of nothing
     * @param total whether it adds up the rows above
     * @param path of the list of what the row counts, without leading slash; {@code null} where there is none
     */
    public record Row(
            String label,
            List<@Nullable BigDecimal> cells,
            boolean total,
            @Nullable String path) {

        Row(String label, List<@Nullable BigDecimal> cells, boolean total) {
            this(label, cells, total, null);
        }
    }
}
