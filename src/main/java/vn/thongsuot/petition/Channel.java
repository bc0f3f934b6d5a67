package vn.thongsuot.petition;

/** How a petition arrived (domain §7.2). */
public enum Channel {
    POST,
    IN_PERSON,
    RECEPTION,
    TRANSFERRED
}
