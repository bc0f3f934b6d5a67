package vn.thongsuot.membership.ui;

import vn.thongsuot.membership.MemberId;

/** Where the pages of members are, for those who link to them. */
public final class MemberNavigation {

    static final String LIST = "dang-vien";

    private MemberNavigation() {}

    /** Path of a member's page, without leading slash. */
    public static String member(MemberId id) {
        return LIST + "/" + id;
    }
}
