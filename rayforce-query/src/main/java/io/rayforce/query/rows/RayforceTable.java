package io.rayforce.query.rows;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record whose instances are rows of a table. The annotation processor of {@code rayforce-codegen} makes two classes
 * of it, named after the record {@code Trade}: {@code TradeTable} with the table and its typed columns, and
 * {@code TradeMapper}, a {@link RowMapper} without reflection.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RayforceTable {

    /** The name of the table; if empty, the words of the record's name in small letters, with underscores between. */
    String value() default "";

    /** Whether columns are named with underscores, {@code trade_id} for {@code tradeId}; {@link ColumnName} goes before it. */
    boolean snakeCase() default false;
}
