/** Rows of result tables as records, and records as columns to insert. */
package io.rayforce.query.rows;
