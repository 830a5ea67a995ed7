import org.jspecify.annotations.NullMarked;

/** The main job of the library as a program that uses it would do it. */
@NullMarked
module io.rayforce.quickstart {
    requires de.siegmar.fastcsv;
    requires io.rayforce.ipc;
    requires static org.jspecify;
}
