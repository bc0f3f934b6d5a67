package vn.thongsuot.organization;

/** Somebody who holds a position. */
public record Holder(PersonId personId, String fullName, HeldPosition position) {}
