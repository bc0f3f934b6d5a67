package vn.thongsuot.sealing;

/** One sealed thing. Random: it tells neither when it was sealed nor what else was. */
public record SealedId(long value) {}
