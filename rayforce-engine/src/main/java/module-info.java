import org.jspecify.annotations.NullMarked;

/** The embedded Rayforce engine. */
@NullMarked
module io.rayforce.engine {
    requires transitive io.rayforce.query;
    requires static org.jspecify;
}
