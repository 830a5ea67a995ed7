/** What real clients sent, replayed byte by byte against a server of this library. */
package io.rayforce.interop.traffic;
