/**
 * Rows of result tables as records, and records as columns to insert.
 *
 * <p>{@link io.rayforce.query.rows.Rows} maps whole rows. A loop that wants no object per row reads the columns of {@link
 * io.rayforce.query.rows.TableColumns}, which convert and check as the mappers do.
 */
package io.rayforce.query.rows;
