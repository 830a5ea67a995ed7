/** How an evaluation fails. */
package io.rayforce.engine.error;
