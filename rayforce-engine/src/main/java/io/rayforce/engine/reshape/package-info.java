/** Verbs that give tables another shape. */
package io.rayforce.engine.reshape;
