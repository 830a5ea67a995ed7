import io.rayforce.codegen.processor.RayforceTableProcessor;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.NullMarked;

/** Typed tables, records and mappers from a schema file, a session or annotated records. */
@NullMarked
@SuppressWarnings("requires-automatic") // JavaPoet has a module name, but no descriptor.
module io.rayforce.codegen {
    requires static org.jspecify;
    requires com.palantir.javapoet;
    requires java.compiler;
    requires transitive io.rayforce.query;

    exports io.rayforce.codegen;
    exports io.rayforce.codegen.schema;

    provides Processor with
            RayforceTableProcessor;
}
