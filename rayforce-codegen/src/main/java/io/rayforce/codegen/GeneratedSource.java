package io.rayforce.codegen;

/**
 * The source of one class.
 *
 * @param path where it belongs below the source folder, with slashes
 * @param text the source
 */
public record GeneratedSource(String path, String text) {}
