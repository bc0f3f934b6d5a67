package vn.thongsuot.organization.substitution;

import vn.thongsuot.organization.PersonId;

/** A substitution was ended before its last day. Published in that transaction. */
public record SubstitutionEnded(PersonId holder, PersonId substitute) {}
