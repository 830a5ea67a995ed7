/** The query forms: select, update, delete, insert and upsert. */
package io.rayforce.engine.query;
