/** From trees to values: names, scopes, calls and the registry of functions. */
package io.rayforce.engine.eval;
