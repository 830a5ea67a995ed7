package io.rayforce.query.spi;

import io.rayforce.types.Atom;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function of the language that concerns the connections of a server. Servers answer requests that begin with one of them
 * whatever their evaluator is; an evaluator answers them inside of other calls, with what its {@link Call} offers.
 */
public enum ServerFunction {
    /** Subscribes to a topic, and returns the number of its next publication. */
    SUBSCRIBE(".mc.sub", Arity.VARIADIC, 1, 2, false) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return isFilter(arguments)
                    ? RayError.of("nyi")
                    : onTopic(arguments, call, topics -> topic -> I64.of(topics.subscribe(topic)));
        }
    },
    /** Publishes a value on a topic, and returns its number. */
    PUBLISH(".mc.pub", Arity.BINARY, 2, 2, true) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return onTopic(arguments, call, topics -> topic -> I64.of(topics.publish(topic, arguments.get(1))));
        }
    },
    /** Ends the subscription to a topic. */
    UNSUBSCRIBE(".mc.unsub", Arity.UNARY, 1, 1, false) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return onTopic(arguments, call, topics -> topic -> {
                topics.unsubscribe(topic);
                return RayNull.NULL;
            });
        }
    },
    /** Returns counters of topics. */
    STATISTICS(".mc.stats", Arity.VARIADIC, 0, 0, false) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return call.topics().<RayValue>map(Topics::stats).orElse(ABSENT);
        }
    },
    /** Returns the number of the caller's connection. */
    HANDLE(".ipc.handle", Arity.VARIADIC, 0, 0, false) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return call.connections().<RayValue>map(all -> I64.of(all.own())).orElse(ABSENT);
        }
    },
    /** Sends a value to a connection. */
    POST(".ipc.post", Arity.BINARY, 2, 2, true) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return onConnection(arguments, call, all -> number -> all.push(number, arguments.get(1)));
        }
    },
    /** Ends a connection. */
    CLOSE(".ipc.close", Arity.UNARY, 1, 1, true) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return onConnection(arguments, call, all -> all::close);
        }
    },
    /** Returns how much may wait for a connection: bytes, and frames, which are not limited. */
    TRANSMIT_LIMIT(".ipc.txlimit", Arity.VARIADIC, 0, 0, true) {
        @Override
        RayValue answer(List<RayValue> arguments, Call call) {
            return call.connections().<RayValue>map(ServerFunction::limits).orElse(ABSENT);
        }
    };

    private static final RayError ABSENT = new RayError("nyi", "there is no connection here");
    private static final Map<String, ServerFunction> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ServerFunction::text, function -> function));

    private final String text;
    private final Arity arity;
    private final int least;
    private final int most;
    private final boolean isRestricted;

    ServerFunction(String text, Arity arity, int least, int most, boolean isRestricted) {
        this.text = text;
        this.arity = arity;
        this.least = least;
        this.most = most;
        this.isRestricted = isRestricted;
    }

    /** Returns the function of a name, such as {@code .mc.pub}; empty if there is none. */
    public static Optional<ServerFunction> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns the name of the function in the language. */
    public String text() {
        return text;
    }

    /** Returns how many arguments the function takes, as its class on the wire tells. */
    public Arity arity() {
        return arity;
    }

    /** Tells whether restricted callers are refused. */
    public boolean isRestricted() {
        return isRestricted;
    }

    /** Returns the error of a call that need not even begin, because of who asks or of the number of arguments. */
    public Optional<RayError> refusal(int arguments, Call call) {
        if (isRestricted && call.isRestricted()) {
            return Optional.of(RayError.of("access"));
        }
        boolean fits = arguments >= least && arguments <= most;
        return fits ? Optional.empty() : Optional.of(RayError.of(arity == Arity.VARIADIC ? "domain" : "arity"));
    }

    /**
     * Calls the function with values.
     *
     * @return the result, which may be an error
     * @throws io.rayforce.types.RayforceException if a connection that is concerned cannot be pushed to
     */
    public RayValue call(List<RayValue> arguments, Call call) {
        Optional<RayError> refusal = refusal(arguments.size(), call);
        return refusal.isPresent() ? refusal.get() : answer(arguments, call);
    }

    abstract RayValue answer(List<RayValue> arguments, Call call);

    /** Symbols and strings name the same topic. */
    private static RayValue onTopic(
            List<RayValue> arguments, Call call, Function<Topics, Function<String, RayValue>> action) {
        RayValue topic = arguments.get(0);
        if (!(topic instanceof Sym || topic instanceof Str)) {
            return RayError.of("type");
        }
        String name = topic instanceof Sym symbol ? symbol.value() : ((Str) topic).value();
        return call.topics().map(topics -> action.apply(topics).apply(name)).orElse(ABSENT);
    }

    private static boolean isFilter(List<RayValue> arguments) {
        boolean isNull = arguments.size() < 2
                || arguments.get(1) instanceof RayNull
                || arguments.get(1) instanceof Atom atom && atom.isNull();
        return !isNull;
    }

    private static RayValue onConnection(
            List<RayValue> arguments, Call call, Function<Connections, Function<Long, Boolean>> action) {
        if (!(arguments.get(0) instanceof I64 number) || number.isNull()) {
            return RayError.of("type");
        }
        return call.connections()
                .<RayValue>map(all -> action.apply(all).apply(number.value()) ? RayNull.NULL : RayError.of("io"))
                .orElse(ABSENT);
    }

    private static RayValue limits(Connections all) {
        return Dict.of(SymVector.of("bytes", "frames"), RayList.of(I64.of(all.backlog()), I64.of(0)));
    }
}
