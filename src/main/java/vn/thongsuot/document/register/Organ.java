package vn.thongsuot.document.register;

/** Whose register a document is numbered in. A committee and its standing committee share one (domain §9). */
public enum Organ {
    COMMITTEE,
    INSPECTION_COMMITTEE,
    OFFICE,
    PARTY_BUILDING_BOARD,
    ORGANIZATION_BOARD
}
