/** The engine inside the library: {@link io.rayforce.engine.Engine} runs programs and queries in process. */
package io.rayforce.engine;
