package io.rayforce.types.wire;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.WireException;
import java.util.Arrays;

/**
 * Code as servers of wire version 1 evaluate it, made from code that names its functions, and back. Functions travel as
 * such, a symbol that stands for itself is quoted, and what such a server would answer wrongly is put otherwise or refused.
 */
final class Version1Requests {

    private static final String ENVELOPE = "_";

    private Version1Requests() {}

    /**
     * Returns a request for a tree. A call becomes the body of a function that is called at once, because late servers do not
     * evaluate the arguments of the outermost call.
     */
    static RayValue write(RayValue tree) {
        RayValue code = expression(tree);
        return code instanceof RayList call && call.size() > 0
                ? RayList.of(Lambda.of(SymVector.of(ENVELOPE), RayList.of(code)), I64.of(0))
                : code;
    }

    /** Returns the tree of a request. */
    static RayValue read(RayValue request) {
        return switch (request.type()) {
            case BUILTIN -> Name.of(Version1Functions.swapped(((Builtin) request).name()));
            case LAMBDA -> lambda((Lambda) request, Version1Requests::read);
            case DICT -> dict((Dict) request, Version1Requests::read);
            case LIST -> {
                RayList list = (RayList) request;
                boolean quote = list.size() > 0 && isFunction(list.at(0), "quote");
                yield quote ? prepend(Name.of("quote"), list.slice(1, list.size())) : map(list, Version1Requests::read);
            }
            default -> request;
        };
    }

    /** Rewrites one expression. */
    static RayValue expression(RayValue tree) {
        return switch (tree.type()) {
            case SYM -> quoted(((Sym) tree).value());
            case LAMBDA -> lambda((Lambda) tree, Version1Requests::expression);
            case LIST -> ((RayList) tree).size() == 0 ? tree : call((RayList) tree);
            default -> tree;
        };
    }

    static RayValue quoted(String symbol) {
        return RayList.of(Version1Functions.of("quote"), Name.of(symbol));
    }

    private static RayValue call(RayList call) {
        if (!(call.at(0) instanceof Name name)) {
            return map(call, Version1Requests::expression);
        }
        RayList arguments = call.slice(1, call.size());
        if (Version1Functions.isMissing(name.text())) {
            throw refusal("the function " + name.text() + ": servers of that version have none");
        }
        return switch (name.text()) {
            case "quote" -> prepend(Version1Functions.of("quote"), arguments);
            case "select", "update" -> query(name.text(), arguments);
            case "fn" -> function(call);
            case "insert" -> Version1Rows.insert(arguments);
            case "upsert" -> Version1Rows.upsert(arguments);
            case "window-join", "window-join1" ->
                prepend(Version1Functions.of(name.text()), map(arguments, Version1Requests::aggregated));
            case "map",
                    "pmap",
                    "apply",
                    "map-left",
                    "map-right",
                    "fold",
                    "fold-left",
                    "fold-right",
                    "scan",
                    "scan-left",
                    "scan-right" ->
                prepend(
                        Version1Functions.of(name.text()),
                        prepend(
                                callee(arguments),
                                map(arguments.slice(1, arguments.size()), Version1Requests::expression)));
            default -> prepend(Version1Functions.of(name.text()), map(arguments, Version1Requests::expression));
        };
    }

    /** What is asked of each window stands in a dict. */
    private static RayValue aggregated(RayValue argument) {
        return argument instanceof Dict aggregates
                ? dict(aggregates, Version1Requests::expression)
                : expression(argument);
    }

    private static RayValue callee(RayList arguments) {
        return arguments.at(0) instanceof Name name ? Version1Functions.of(name.text()) : expression(arguments.at(0));
    }

    /** A function is a value there, not a call. */
    private static RayValue function(RayList call) {
        if (call.size() < 2 || !(call.at(1) instanceof Sequence parameters)) {
            throw refusal("a function whose parameters are no vector of names");
        }
        SymVector names = parameters instanceof SymVector some ? some : SymVector.of();
        return Lambda.of(names, map(call.slice(2, call.size()), Version1Requests::expression));
    }

    private static RayValue query(String verb, RayList arguments) {
        if (arguments.size() != 1 || !(arguments.at(0) instanceof Dict dict)) {
            throw refusal("a " + verb + " of anything but a dict: it would end the server");
        }
        return new Version1Query(verb, dict).rewritten();
    }

    private static Lambda lambda(Lambda lambda, Rewrite rewrite) {
        return new Lambda(lambda.parameters(), map(lambda.body(), rewrite), lambda.captured());
    }

    private static RayValue dict(Dict dict, Rewrite rewrite) {
        return dict.values() instanceof RayList values ? Dict.of(dict.keys(), map(values, rewrite)) : dict;
    }

    static RayList map(RayList list, Rewrite rewrite) {
        return RayList.of(list.stream().map(rewrite::of).toList());
    }

    static RayList prepend(RayValue head, RayList rest) {
        RayValue[] elements = new RayValue[rest.size() + 1];
        Arrays.setAll(elements, i -> i == 0 ? head : rest.at(i - 1));
        return RayList.wrap(elements);
    }

    static boolean isFunction(RayValue value, String name) {
        return value instanceof Builtin builtin && builtin.name().equals(name)
                || value instanceof Name function && function.text().equals(name);
    }

    static WireException refusal(String what) {
        return new WireException("wire version 1 cannot carry " + what, 0);
    }

    /** What becomes of one value. */
    interface Rewrite {
        RayValue of(RayValue value);
    }
}
