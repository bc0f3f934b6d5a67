package vn.thongsuot.organization.substitution;

import vn.thongsuot.organization.PersonId;

/** Somebody's work passes over to another, today or from a later day on. Published in that transaction. */
public record SubstitutionEntered(PersonId holder) {}
