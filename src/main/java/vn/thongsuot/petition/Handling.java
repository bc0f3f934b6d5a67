package vn.thongsuot.petition;

/** What is proposed or decided to be done with a petition (domain §7.2). The decision table gives these words. */
public enum Handling {
    ACCEPT,
    TRANSFER,
    GUIDE,
    RETURN,
    FILE,
    MERGE,
    SPLIT,
    DENUNCIATION
}
