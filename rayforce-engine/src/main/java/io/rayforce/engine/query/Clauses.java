package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in the dict of a query: its clauses, and the columns it makes. Nothing of it is evaluated yet. */
final class Clauses {

    private final Map<String, RayValue> clauses = new LinkedHashMap<>();
    private final List<Projection> projections = new ArrayList<>();

    private Clauses(Dict dict, Set<String> words, Evaluation evaluation) {
        for (int i = 0; i < dict.size(); i++) {
            String name = name(dict.keyAt(i));
            RayValue form = TextJoin.pairwise(dict.valueAt(i));
            boolean clause = words.contains(name);
            RayValue planned = clause && !name.equals("where") ? form : Inlining.of(form, evaluation);
            if (clause) {
                clauses.putIfAbsent(name, planned);
            } else {
                projections.add(new Projection(name, planned));
            }
        }
    }

    /**
     * Reads the query that is the argument of a verb.
     *
     * @param words the names of the clauses that the verb knows; all others name columns
     */
    static Clauses of(RayList call, Evaluation evaluation, Set<String> words) {
        if (call.size() < 2) {
            throw EngineException.arity("a query needs a dict of clauses");
        }
        RayValue query = evaluation.argument(call.at(1));
        if (query instanceof Dict dict) {
            return new Clauses(dict, words, evaluation);
        }
        throw EngineException.type("a query is a dict, not " + query.type().label());
    }

    private static String name(RayValue key) {
        if (key instanceof Sym symbol) {
            return symbol.value();
        }
        if (key instanceof Str text) {
            return text.value();
        }
        if (key instanceof Name name) {
            return name.text();
        }
        throw EngineException.type(
                "the keys of a query are names, not " + key.type().label());
    }

    Optional<RayValue> find(String word) {
        return Optional.ofNullable(clauses.get(word));
    }

    RayValue required(String word) {
        return find(word).orElseThrow(() -> EngineException.domain("the query has no clause " + word));
    }

    /** Returns the clauses that are there, as they were written. */
    Map<String, RayValue> inOrder() {
        return clauses;
    }

    List<Projection> projections() {
        return projections;
    }

    /** Evaluates what the query reads from. */
    RayTable source(Evaluation evaluation) {
        RayValue source = evaluation.evaluate(required("from"));
        if (source instanceof RayTable table) {
            return table;
        }
        throw EngineException.type(
                "a query reads from a table, not from " + source.type().label());
    }
}
