/** A search for programs that the embedded engine and a real server answer differently. */
package io.rayforce.interop.search;
