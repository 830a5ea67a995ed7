/** How fast requests travel, beside bare sockets that carry the same bytes. */
package io.rayforce.benchmarks.transport;
