/** The questions that the engine is measured by, and whom they are asked. */
package io.rayforce.benchmarks.engine;
