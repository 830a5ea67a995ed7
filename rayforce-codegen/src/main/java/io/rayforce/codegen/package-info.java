/** Generates typed tables, records and mappers from schema files, as a library and from the command line. */
package io.rayforce.codegen;
