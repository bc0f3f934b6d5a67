package vn.thongsuot.procedure.link;

public record LinkId(long value) {}
