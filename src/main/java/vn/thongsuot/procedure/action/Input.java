package vn.thongsuot.procedure.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An input of an action. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Input {

    /** What a model writes after {@code input.}. */
    String value();

    /** For the id of a record: the list of a form, as in {@code picker}, that it must be chosen from; empty for any. */
    String picker() default "";
}
