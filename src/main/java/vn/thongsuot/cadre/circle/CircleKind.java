package vn.thongsuot.cadre.circle;

/** The meetings of an appointment, by who takes part in them (domain §4.3). */
public enum CircleKind {
    LEADERSHIP,
    EXTENDED_LEADERSHIP,
    KEY_CADRES
}
