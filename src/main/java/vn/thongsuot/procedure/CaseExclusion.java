package vn.thongsuot.procedure;

import java.util.function.Predicate;
import vn.thongsuot.organization.PersonId;

/** Tells from whom a case is kept, so that a list of people to work in it does not offer them. */
public interface CaseExclusion {

    /** Before a case exists nobody but its subject. */
    Predicate<PersonId> of(CaseContext context);
}
