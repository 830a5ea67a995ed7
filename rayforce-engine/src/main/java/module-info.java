import io.rayforce.engine.EmbeddedEvaluatorProvider;
import io.rayforce.engine.EmbeddedSessionProvider;
import io.rayforce.query.spi.EvaluatorProvider;
import io.rayforce.query.spi.SessionProvider;
import org.jspecify.annotations.NullMarked;

/** The embedded Rayforce engine. */
@NullMarked
module io.rayforce.engine {
    requires transitive io.rayforce.query;
    requires static org.jspecify;

    exports io.rayforce.engine;

    provides EvaluatorProvider with
            EmbeddedEvaluatorProvider;
    provides SessionProvider with
            EmbeddedSessionProvider;
}
