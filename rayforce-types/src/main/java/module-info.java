import org.jspecify.annotations.NullMarked;

/** The value model of RayforceDB and its two encodings, binary and text. */
@NullMarked
@SuppressWarnings("module") // The engine, named in the qualified export, is built after this module.
module io.rayforce.types {
    requires static org.jspecify;

    exports io.rayforce.types;
    exports io.rayforce.types.text;
    exports io.rayforce.types.wire;
    exports io.rayforce.types.internal to
            io.rayforce.engine;

    uses io.rayforce.types.Codec;
}
