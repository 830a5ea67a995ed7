/** The query forms: select, update and delete. */
package io.rayforce.engine.query;
