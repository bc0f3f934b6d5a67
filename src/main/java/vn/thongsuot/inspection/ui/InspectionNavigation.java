package vn.thongsuot.inspection.ui;

import vn.thongsuot.procedure.CaseId;

/** Where the pages of inspections are, for those who link to them. */
public final class InspectionNavigation {

    public static final String LIST = "kiem-tra";
    /** Of the module above, which counts from the records of this one. */
    public static final String STATISTICS = "bao-cao/thong-ke";

    public static final String PROGRAMMES = "kiem-tra/chuong-trinh";

    private InspectionNavigation() {}

    static String caseFile(CaseId id) {
        return "ho-so/" + id.value();
    }
}
