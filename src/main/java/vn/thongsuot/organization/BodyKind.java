package vn.thongsuot.organization;

/** The elected bodies and the offices of a unit, in the order in which they are listed (domain §1.2). */
public enum BodyKind {
    STANDING_SECRETARIAT,
    STANDING_COMMITTEE,
    EXECUTIVE_COMMITTEE,
    CELL_COMMITTEE,
    INSPECTION_COMMITTEE,
    COMMITTEE_OFFICE,
    PARTY_BUILDING_BOARD,
    ORGANIZATION_BOARD,
    PROPAGANDA_MOBILIZATION_BOARD,
    INTERNAL_AFFAIRS_BOARD,
    INSPECTION_OFFICE
}
