/** The annotation processor that gives records their columns and mappers. */
package io.rayforce.codegen.processor;
