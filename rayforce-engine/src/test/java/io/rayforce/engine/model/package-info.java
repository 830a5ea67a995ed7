/** Values as loops of Java see them, to be compared with what the engine makes of them. */
package io.rayforce.engine.model;
