package vn.thongsuot.inspection.discipline;

import java.util.Locale;

/** Who decides on a discipline, or on an appeal against it. */
public enum DecidingBody {
    CELL,
    GRASSROOTS,
    COMMUNE_INSPECTION,
    COMMUNE_STANDING,
    PROVINCE_INSPECTION,
    PROVINCE_STANDING,
    CENTRAL;

    /** As models write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
