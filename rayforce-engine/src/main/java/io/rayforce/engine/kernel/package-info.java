/** Loops over primitive arrays. They know nulls, and nothing of syntax. */
package io.rayforce.engine.kernel;
