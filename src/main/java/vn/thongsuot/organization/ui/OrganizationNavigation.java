package vn.thongsuot.organization.ui;

import vn.thongsuot.organization.UnitId;

/** Where the pages of the organization are, for those who link to them. */
public final class OrganizationNavigation {

    static final String TREE = "to-chuc";

    private OrganizationNavigation() {}

    /** Path of the page of a unit, without leading slash. */
    public static String unit(UnitId id) {
        return TREE + "/" + id;
    }
}
