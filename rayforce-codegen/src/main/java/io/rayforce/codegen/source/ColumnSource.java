package io.rayforce.codegen.source;

import io.rayforce.codegen.schema.ColumnType;

/**
 * A column with all that its sources need.
 *
 * @param name the name in the table
 * @param type what its elements are
 * @param constant the name of the column's constant
 * @param component the name of the record component
 * @param cell the component's type, and how it is read and written
 * @param documentation what is to be said of it; may be empty
 */
public record ColumnSource(
        String name, ColumnType type, String constant, String component, JavaCell cell, String documentation) {}
