package io.rayforce.codegen.processor;

import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.codegen.source.JavaCell;

/** The type of a component's column, and how its elements look in Java. */
record ComponentCell(ColumnType type, JavaCell cell) {}
