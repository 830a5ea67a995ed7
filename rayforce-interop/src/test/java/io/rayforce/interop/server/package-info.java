/** Real clients of both generations drive our server: its requests, hooks, access, topics, limits and its end. */
package io.rayforce.interop.server;
