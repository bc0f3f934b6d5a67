package vn.thongsuot.inspection.programme;

import java.util.List;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitSummary;

/** Whose programme it is: the committee's, or that of its inspection committee. */
public enum ProgrammeBody {
    COMMITTEE,
    INSPECTION_COMMITTEE;

    /** Those that keep programmes in the unit; at the grassroots the committee alone does. */
    public static List<ProgrammeBody> in(UnitSummary unit) {
        return unit.kind().level() == Level.GRASSROOTS ? List.of(COMMITTEE) : List.of(values());
    }
}
