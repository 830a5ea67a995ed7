/** Verbs that add and replace rows. */
package io.rayforce.engine.mutation;
