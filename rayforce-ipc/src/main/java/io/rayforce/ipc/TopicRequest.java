package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.query.spi.Topics;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that begins with one of the functions for publishing and subscribing. A server answers it itself; the evaluator is
 * asked for what the arguments come to.
 */
final class TopicRequest {

    private static final String PREFIX = ".mc.";
    private static final String TEXT_PREFIX = "(" + PREFIX;

    private final String verb;
    private final List<RayValue> arguments;

    private TopicRequest(String verb, List<RayValue> arguments) {
        this.verb = verb;
        this.arguments = arguments;
    }

    /** Finds such a request, as text or as a tree. */
    static Optional<TopicRequest> of(RayValue request) {
        if (request instanceof Str program) {
            return program.value().stripLeading().startsWith(TEXT_PREFIX) ? ofText(program.value()) : Optional.empty();
        }
        return request instanceof RayList call && call.size() > 0 ? ofTree(call) : Optional.empty();
    }

    private static Optional<TopicRequest> ofText(String program) {
        try {
            return Rayfall.parse(program) instanceof RayList call ? ofTree(call) : Optional.empty();
        } catch (RayfallSyntaxException malformed) {
            // The evaluator says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Optional<TopicRequest> ofTree(RayList call) {
        RayValue head = call.at(0);
        String name = head instanceof Name named ? named.text() : head instanceof Builtin builtin ? builtin.name() : "";
        return switch (name) {
            case ".mc.sub", ".mc.pub", ".mc.unsub", ".mc.stats" ->
                Optional.of(new TopicRequest(
                        name.substring(PREFIX.length()), call.stream().skip(1).toList()));
            default -> Optional.empty();
        };
    }

    /** Tells whether all arguments are what they are, with nothing to evaluate. */
    boolean isImmediate() {
        return arguments.stream().allMatch(TopicRequest::isData);
    }

    private static boolean isData(RayValue argument) {
        return !(argument instanceof Name) && !(argument instanceof RayList);
    }

    /** Answers the request. */
    RayValue answer(Evaluator evaluator, Call call) {
        Optional<RayError> refusal = refusal(call.isRestricted());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<RayValue> values = new ArrayList<>();
        for (RayValue argument : arguments) {
            RayValue value = isData(argument) ? argument : evaluator.evaluate(argument, call);
            if (value instanceof RayError) {
                return value;
            }
            values.add(value);
        }
        return call.topics().map(topics -> answer(values, topics)).orElse(RayError.of("nyi"));
    }

    /** Returns what the reference server answers to calls that it does not even begin with. */
    private Optional<RayError> refusal(boolean isRestricted) {
        int count = arguments.size();
        return switch (verb) {
            case "sub" -> error(count < 1 || count > 2, "domain");
            case "stats" -> error(count > 0, "domain");
            case "pub" -> error(isRestricted, "access").or(() -> error(count != 2, "arity"));
            default -> error(count != 1, "arity");
        };
    }

    private static Optional<RayError> error(boolean applies, String code) {
        return applies ? Optional.of(RayError.of(code)) : Optional.empty();
    }

    private RayValue answer(List<RayValue> values, Topics topics) {
        if (verb.equals("stats")) {
            return topics.stats();
        }
        Optional<String> topic = topic(values.get(0));
        if (topic.isEmpty()) {
            return RayError.of("type");
        }
        return switch (verb) {
            case "sub" -> isFilter(values) ? RayError.of("nyi") : I64.of(topics.subscribe(topic.get()));
            case "pub" -> I64.of(topics.publish(topic.get(), values.get(1)));
            default -> unsubscribe(topic.get(), topics);
        };
    }

    private static RayValue unsubscribe(String topic, Topics topics) {
        topics.unsubscribe(topic);
        return RayNull.NULL;
    }

    /** Symbols and strings name the same topic. */
    private static Optional<String> topic(RayValue value) {
        if (value instanceof Sym symbol) {
            return Optional.of(symbol.value());
        }
        return value instanceof Str text ? Optional.of(text.value()) : Optional.empty();
    }

    private static boolean isFilter(List<RayValue> values) {
        boolean isNull = values.size() < 2
                || values.get(1) instanceof RayNull
                || values.get(1) instanceof Atom atom && atom.isNull();
        return !isNull;
    }
}
