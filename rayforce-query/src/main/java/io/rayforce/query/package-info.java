/** Queries as objects: tables, columns, expressions and statements, and the {@link io.rayforce.query.Session} that runs them. */
package io.rayforce.query;
