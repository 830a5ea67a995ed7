/** What implementers plug in: evaluators for servers, and sessions by URI. */
package io.rayforce.query.spi;
