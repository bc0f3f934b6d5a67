package vn.thongsuot.organization.substitution;

public record SubstitutionId(long value) {}
