/** Java sources made from tables: names, types, and small rules that each add one thing to a class. */
package io.rayforce.codegen.source;
