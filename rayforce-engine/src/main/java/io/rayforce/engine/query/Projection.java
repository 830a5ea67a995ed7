package io.rayforce.engine.query;

import io.rayforce.types.RayValue;

/**
 * A column that a query makes.
 *
 * @param name what it is called
 * @param form the expression that gives it
 */
record Projection(String name, RayValue form) {}
