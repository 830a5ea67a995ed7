/** The functions of the language. */
package io.rayforce.engine.builtin;
