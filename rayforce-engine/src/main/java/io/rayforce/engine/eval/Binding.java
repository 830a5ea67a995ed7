package io.rayforce.engine.eval;

import io.rayforce.engine.table.TableStore;
import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/**
 * What a global name stands for.
 *
 * @param value the value
 * @param store where the table of this name grows, once rows were inserted into it; touched by the one writer only
 */
public record Binding(RayValue value, @Nullable TableStore store) {}
