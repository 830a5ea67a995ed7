/** The server under load: attacks, soaks and idle connections, each a program of its own. */
package io.rayforce.benchmarks.server;
