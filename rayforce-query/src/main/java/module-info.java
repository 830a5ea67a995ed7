import org.jspecify.annotations.NullMarked;

/** Typed queries over Rayforce tables, and the interface of everything that can run them. */
@NullMarked
module io.rayforce.query {
    requires static org.jspecify;
    requires transitive io.rayforce.types;

    exports io.rayforce.query;
    exports io.rayforce.query.rows;
    exports io.rayforce.query.spi;

    uses io.rayforce.query.spi.SessionProvider;
}
