package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.query.spi.Topics;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;

/** Publishing and subscribing, on the connection of whoever asks. */
final class Publishing {

    private Publishing() {}

    /** A function of the caller's topics. */
    @FunctionalInterface
    private interface Verb {
        RayValue apply(RayValue[] arguments, Topics topics);
    }

    static void register(Functions functions) {
        enter(functions, ".mc.sub", Arity.VARIADIC, Publishing::subscribe);
        enter(functions, ".mc.unsub", Arity.UNARY, Publishing::unsubscribe);
        enter(functions, ".mc.pub", Arity.BINARY, Publishing::publish);
        enter(functions, ".mc.stats", Arity.VARIADIC, Publishing::stats);
        functions.restrict(".mc.pub");
    }

    private static void enter(Functions functions, String name, Arity arity, Verb verb) {
        functions.plain(
                name,
                arity,
                Role.PLAIN,
                (arguments, evaluation) -> verb.apply(arguments, topics(name, evaluation)));
    }

    private static Topics topics(String name, Evaluation evaluation) {
        return evaluation
                .caller()
                .topics()
                .orElseThrow(() -> EngineException.nyi(name + " needs a connection that can be pushed to"));
    }

    private static RayValue subscribe(RayValue[] arguments, Topics topics) {
        if (arguments.length < 1 || arguments.length > 2) {
            throw EngineException.domain(".mc.sub takes a topic, and null for no filter");
        }
        if (arguments.length == 2 && !isNothing(arguments[1])) {
            throw EngineException.nyi("subscriptions have no filters");
        }
        return I64.of(topics.subscribe(topic(arguments[0])));
    }

    private static boolean isNothing(RayValue filter) {
        return filter == RayNull.NULL || filter instanceof Atom atom && atom.isNull();
    }

    private static RayValue unsubscribe(RayValue[] arguments, Topics topics) {
        topics.unsubscribe(topic(arguments[0]));
        return RayNull.NULL;
    }

    private static RayValue publish(RayValue[] arguments, Topics topics) {
        return I64.of(topics.publish(topic(arguments[0]), arguments[1]));
    }

    private static RayValue stats(RayValue[] arguments, Topics topics) {
        if (arguments.length > 0) {
            throw EngineException.domain(".mc.stats takes no arguments");
        }
        return topics.stats();
    }

    /** Symbols and strings name the same topic. */
    private static String topic(RayValue value) {
        if (value instanceof Sym symbol) {
            return symbol.value();
        }
        if (value instanceof Str text) {
            return text.value();
        }
        throw EngineException.type("a topic is a symbol or a str, not " + value.type().label());
    }
}
