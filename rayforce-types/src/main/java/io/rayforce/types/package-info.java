/** The value model: atoms, vectors, lists, dicts, tables and code of the Rayforce language, all of them immutable. */
package io.rayforce.types;
