/** The schema file: what it says, how it is read and written, and how it is held against the tables of a session. */
package io.rayforce.codegen.schema;
