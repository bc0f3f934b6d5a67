package vn.thongsuot.petition;

/** To whom an accepted petition is assigned. */
public enum Handler {
    INSPECTION_COMMITTEE,
    PARTY_BUILDING_BOARD,
    ORGANIZATION_BOARD,
    OTHER
}
