/** The goals of the Maven plugin. Maven fills their fields, so that nothing here is null-marked. */
package io.rayforce.codegen.maven;
