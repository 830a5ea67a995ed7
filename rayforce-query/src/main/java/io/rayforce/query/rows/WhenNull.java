package io.rayforce.query.rows;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a null of the column becomes in the component. It has no effect on writing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface WhenNull {

    /** The value as text, as the {@code parse} or {@code valueOf} method of the component's type reads it. */
    String value();
}
