/** What a request may use of time and memory. */
package io.rayforce.engine.budget;
