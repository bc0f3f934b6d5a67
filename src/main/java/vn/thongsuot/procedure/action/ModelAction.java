package vn.thongsuot.procedure.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers a method of a Spring bean to models: a service task names it in its property {@code action}. It runs in the
 * transaction of the step that led to it: when it throws a {@code DomainException}, the step is not completed either.
 *
 * <p>Each parameter has {@link Input}, or is the {@link vn.thongsuot.procedure.CaseContext} of the case, or has {@link
 * CaseSubject}. Types: {@code String}, {@code LocalDate}, {@code BigDecimal}, {@code Integer}, {@code Boolean}, {@code
 * PersonId}, {@code UnitId}, {@code List<PersonId>}, an enum (a choice), another record of one {@code long} (the id of a
 * domain record), a {@code List} of a record (the rows of a repeated group, its fields by the names of the components), or
 * {@link vn.thongsuot.procedure.Grades}, what a ballot that grades came to, or for an input whose name ends in {@code .*} a map of
 * everything written below that name. An input is optional when it is {@code Optional} or nullable.
 *
 * <p>The bundle of the module tells a designer what it does, {@code <module>.action.<verb>}, and what each input means,
 * {@code <module>.action.<verb>.<input>}. A name or an input that a released model uses must stay.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelAction {

    /** {@code <module>.<verb>}, for example {@code membership.admit}. */
    String value();
}
