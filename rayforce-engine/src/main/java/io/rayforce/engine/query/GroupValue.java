package io.rayforce.engine.query;

import io.rayforce.types.RayValue;

/**
 * What an expression of a grouped query comes to.
 *
 * @param shape how many values it has
 * @param value one value, or a sequence with one for each group or row; where the shape is {@link Shape#WHOLE}, a sequence
 *     with one value for each group
 */
record GroupValue(Shape shape, RayValue value) {}
