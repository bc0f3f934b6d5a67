package vn.thongsuot.cadre.ui;

import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** Where the pages of cadres are, for those who link to them. */
public final class CadreNavigation {

    static final String POSTS = "can-bo";
    static final String PLANS = "can-bo/quy-hoach";
    static final String CADRES = "can-bo/danh-sach";
    static final String POST = "can-bo/chuc-danh";
    static final String RECORD = "can-bo/ho-so";
    static final String CIRCLES = "can-bo/thanh-phan";

    private CadreNavigation() {}

    /** Path of a post's page, without leading slash. */
    public static String post(PostId id) {
        return POST + "/" + id;
    }

    /** Path of a cadre's record. */
    public static String record(PersonId id) {
        return RECORD + "/" + id;
    }

    static String circles(UnitId unit) {
        return CIRCLES + "/" + unit;
    }
}
