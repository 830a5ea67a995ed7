package io.rayforce.codegen.schema;

/** A place in a schema file, counted from 1. */
record SchemaPlace(String source, int line, int column) {

    SchemaPlace at(int otherColumn) {
        return new SchemaPlace(source, line, otherColumn);
    }

    SchemaException fault(String message) {
        return new SchemaException(source + ":" + line + ":" + column + ": " + message);
    }
}
