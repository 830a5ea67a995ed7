package io.rayforce.codegen;

import io.rayforce.codegen.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schema that the golden sources are made from. */
final class MarketSchema {

    static final String NAME = "market.schema";
    static final String PACKAGE = "io.rayforce.codegen.golden";

    private MarketSchema() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(MarketSchema.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SchemaFile file() {
        return SchemaFile.parse(text(), NAME);
    }

    static CodeGenerator generator() {
        return CodeGenerator.forPackage(PACKAGE, NAME);
    }
}
