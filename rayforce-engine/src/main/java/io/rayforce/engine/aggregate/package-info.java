/** Aggregates that take in rows a few at a time: one accumulator for each aggregate and width of its numbers. */
package io.rayforce.engine.aggregate;
