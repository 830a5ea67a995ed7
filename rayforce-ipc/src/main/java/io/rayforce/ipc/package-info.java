/** Client and server of the native IPC protocol of RayforceDB. */
package io.rayforce.ipc;
