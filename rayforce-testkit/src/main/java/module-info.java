import org.jspecify.annotations.NullMarked;

/** For tests of programs that talk to Rayforce servers: a peer that does what its script says. */
@NullMarked
module io.rayforce.testkit {
    requires transitive io.rayforce.types;
    requires static org.jspecify;

    exports io.rayforce.testkit;
}
