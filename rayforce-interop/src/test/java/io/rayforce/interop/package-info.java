/** The same questions to the embedded engine, to a server of this library and to real Rayforce servers and clients. */
package io.rayforce.interop;
