/**
 * The value model as bytes: the payloads and frames that Rayforce servers and clients exchange.
 *
 * <p>Decoding takes bytes in any pieces and builds the value as they arrive; memory held follows the bytes received, never
 * the lengths that a peer announces.
 */
package io.rayforce.types.wire;
