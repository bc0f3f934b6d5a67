package vn.thongsuot.cadre.plan;

/** Where an entry of a plan stands (domain §5). The yearly review is a date on an approved entry. */
public enum PlanState {
    PROPOSED,
    APPROVED,
    REMOVED,
    APPOINTED;

    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }
}
