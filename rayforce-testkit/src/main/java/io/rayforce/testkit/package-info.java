/** A scripted peer for tests: it can answer, stall, reset, trickle, push, lie about lengths, vanish and come back. */
package io.rayforce.testkit;
