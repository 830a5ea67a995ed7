/** Joins: which rows of two tables go together, and the tables that this makes. */
package io.rayforce.engine.join;
