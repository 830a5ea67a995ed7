/** Tables as row positions over source columns, and the verbs that make such tables. */
package io.rayforce.engine.table;
