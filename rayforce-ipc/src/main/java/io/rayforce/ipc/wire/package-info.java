/** Frames on a Netty channel, the same for clients and servers. */
package io.rayforce.ipc.wire;
