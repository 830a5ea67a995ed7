package io.rayforce.engine;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Globals;
import io.rayforce.engine.eval.KnownNames;
import io.rayforce.query.RemoteException;
import io.rayforce.query.Session;
import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.Builtin;
import io.rayforce.types.ConversionException;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A columnar engine in this process: it runs what a server runs and gives the same answers.
 *
 * <p>Everything lives in memory. Requests that read run side by side, each on the state that it found when it began;
 * requests that write run one at a time and become visible all at once.
 *
 * <p>Safe for use by several threads.
 */
public final class Engine implements Session, Evaluator {

    private final Functions functions = Library.load();
    private final Globals globals = new Globals();
    private final Programs programs = new Programs();
    private final Immediate immediate = new Immediate(functions, globals, programs);
    private final EngineOptions options;
    private final Background background = new Background();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Engine(EngineOptions options) {
        this.options = options;
    }

    /** Returns a new engine with nothing but the language in it. */
    public static Engine create() {
        return create(EngineOptions.DEFAULT);
    }

    /** Returns a new engine with the given limits. */
    public static Engine create(EngineOptions options) {
        return new Engine(options);
    }

    /**
     * Binds a name to a value, which is not copied.
     *
     * @throws RemoteException with the code {@code reserve} if the name starts with a dot
     */
    public void define(String name, RayValue value) {
        requireFree(name, name.startsWith("."));
        globals.bind(name, value);
    }

    /** Returns what a name is bound to, without copying it; the names of functions are bound to nothing. */
    public Optional<RayValue> value(String name) {
        return globals.find(name);
    }

    /**
     * Returns the table that a name is bound to, without copying it.
     *
     * @throws RemoteException with the code {@code name} if it is bound to nothing
     * @throws ConversionException if it is bound to something else
     */
    public RayTable table(String name) {
        RayValue value = value(name).orElseThrow(() -> Failure.remote(EngineException.name(name), name));
        if (value instanceof RayTable table) {
            return table;
        }
        throw new ConversionException(name + " is bound to a " + value.type().label() + ", not to a table");
    }

    /**
     * Adds a function that programs call by the given name. If it throws or returns null, the call fails with the code
     * {@code domain}; in process the exception is the cause.
     *
     * @throws RemoteException with the code {@code reserve} if the name starts with a dot or is that of a function of the
     *     language
     */
    public void function(String name, EngineFunction function) {
        requireFree(name, name.startsWith(".") || KnownNames.contain(name));
        functions.plain(
                name,
                Builtin.Arity.VARIADIC,
                Function.Role.PLAIN,
                (arguments, evaluation) -> call(name, function, List.of(arguments)));
    }

    private static void requireFree(String name, boolean reserved) {
        if (reserved) {
            throw Failure.remote(new EngineException("reserve", "the name " + name + " is reserved"), name);
        }
    }

    @SuppressWarnings("NullAway") // A function of the embedding program may break its contract.
    private static RayValue call(String name, EngineFunction function, List<RayValue> arguments) {
        RayValue result;
        try {
            result = function.apply(arguments);
        } catch (Exception failure) {
            throw new EngineException("domain", name + " failed: " + failure, failure);
        }
        if (result == null) {
            throw EngineException.domain(name + " returned null");
        }
        return result;
    }

    @Override
    public RayValue execute(String rayfall) {
        return execute((RayValue) Str.of(rayfall));
    }

    @Override
    public RayValue execute(RayValue tree) {
        return execute(tree, new EmbeddedCall(options.output(), new AtomicBoolean()));
    }

    private RayValue execute(RayValue request, Call call) {
        try {
            return answer(request, call);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw Failure.remote(failure, Requests.brief(request));
        }
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(String rayfall) {
        return executeAsync((RayValue) Str.of(rayfall));
    }

    /** {@inheritDoc} Cancelling the future ends the evaluation. */
    @Override
    public CompletableFuture<RayValue> executeAsync(RayValue tree) {
        AtomicBoolean cancelled = new AtomicBoolean();
        return background.run(() -> execute(tree, new EmbeddedCall(options.output(), cancelled)), cancelled);
    }

    @Override
    public RayValue evaluate(RayValue request, Call call) {
        try {
            return answer(request, call);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return Failure.errorOrThrow(failure);
        }
    }

    private RayValue answer(RayValue request, Call call) {
        if (closed.get()) {
            throw new EngineException("io", "the engine is closed");
        }
        boolean text = request instanceof Str;
        if (request instanceof Str program && program.value().isEmpty()) {
            return RayNull.NULL;
        }
        RayValue form = request instanceof Str program ? programs.tree(program.value()) : request;
        if (form instanceof Builtin builtin && functions.find(builtin.name()) == null) {
            return RayNull.NULL;
        }
        Budget budget = options.budget(call);
        return globals.run(
                form, environment -> new Evaluation(functions, environment, call, budget, text).evaluate(form));
    }

    @Override
    public boolean isImmediate(RayValue request) {
        return immediate.isImmediate(request);
    }

    /** Ends running asynchronous requests and refuses new ones. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            background.close();
        }
    }
}
