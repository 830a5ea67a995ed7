package io.rayforce.query.rows;

import io.rayforce.types.RayType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of which type the column of a component of a {@link RayforceTable} is, where that is not the type that its Java type suggests: a
 * {@code String} of STR, which is SYM otherwise, or an {@code int} of U8.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface StoredAs {

    /** The type of the column's elements, an atom type. */
    RayType value();
}
