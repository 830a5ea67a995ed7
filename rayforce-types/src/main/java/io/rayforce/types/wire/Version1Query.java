package io.rayforce.types.wire;

import io.rayforce.types.B8;
import io.rayforce.types.Dict;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A select or update as servers of wire version 1 take it: sorting lies outside, grouping by several columns is a dict, an
 * update in place stores its result, and the empty count names a column.
 */
final class Version1Query {

    private static final Set<String> DROPPED = Set.of("fn", "do", "set", "self", "let", "sym");
    private static final Set<String> SCALAR = Set.of("if", "nil?");

    private final String verb;
    private final Map<String, RayValue> clauses = new LinkedHashMap<>();
    private final Version1Sort sort = new Version1Sort();
    private final Dict query;
    private RayValue from = Name.of("");

    Version1Query(String verb, Dict query) {
        this.verb = verb;
        this.query = query;
    }

    RayValue rewritten() {
        for (int i = 0; i < query.size(); i++) {
            if (!(query.keyAt(i) instanceof Sym key)) {
                throw Version1Requests.refusal("a query whose clauses are not named by symbols");
            }
            clause(key.value(), query.valueAt(i));
        }
        if (verb.equals("update")) {
            return update();
        }
        RayValue take = clauses.get("take");
        if (sort.isEmpty() || !clauses.containsKey("by")) {
            return call(sort.of(from));
        }
        clauses.remove("take");
        RayValue sorted = sort.of(call(from));
        if (take == null) {
            return sorted;
        }
        clauses.clear();
        clauses.put("take", take);
        return call(sorted);
    }

    private void clause(String key, RayValue value) {
        switch (key) {
            case "from" -> from = value instanceof Name ? value : Version1Requests.expression(value);
            case "where" -> where(value);
            case "by" -> clauses.put(key, by(value));
            case "asc", "desc" -> sort.by(key, value);
            case "take" -> clauses.put(key, value);
            case "nearest" -> throw Version1Requests.refusal("a search for the nearest rows");
            default -> clauses.put(key, output(key, value));
        }
    }

    private RayValue output(String name, RayValue value) {
        if (DROPPED.contains(name)) {
            throw Version1Requests.refusal("an output column named " + name + ": servers of that version drop it");
        }
        if (value.type() == RayType.STR) {
            throw Version1Requests.refusal("a text as a column: servers of that version take its first character");
        }
        return expression(value);
    }

    private void where(RayValue condition) {
        if (condition.equals(B8.FALSE)) {
            Name column = anyColumn();
            clauses.put("where", RayList.of(Version1Functions.of("!="), column, column));
        } else if (!condition.equals(B8.TRUE)) {
            clauses.put("where", expression(condition));
        }
    }

    /** A vector of names would group by a constant. */
    private RayValue by(RayValue value) {
        if (value instanceof SymVector names) {
            RayValue[] columns = new RayValue[names.size()];
            Arrays.setAll(columns, i -> Name.of(names.get(i)));
            return Dict.of(names, RayList.wrap(columns));
        }
        return value instanceof Dict dict && dict.values() instanceof RayList values
                ? Dict.of(dict.keys(), Version1Requests.map(values, this::expression))
                : expression(value);
    }

    private RayValue expression(RayValue value) {
        if (!(value instanceof RayList call) || call.size() == 0 || !(call.at(0) instanceof Name function)) {
            return Version1Requests.expression(value);
        }
        String name = function.text();
        if (SCALAR.contains(name)) {
            throw Version1Requests.refusal("the function " + name + " inside a query: it looks at the whole column");
        }
        RayList arguments = call.slice(1, call.size());
        if (name.equals("in") && arguments.stream().anyMatch(GuidVector.class::isInstance)) {
            throw Version1Requests.refusal(
                    "a set of identifiers: servers of that version miss rows; compare with each, joined by or");
        }
        if (name.equals("quote") || name.equals("select") || Version1Functions.isMissing(name)) {
            return Version1Requests.expression(value);
        }
        if (name.equals("count")
                && arguments.size() == 1
                && arguments.at(0).type().isAtom()) {
            arguments = RayList.of(anyColumn());
        }
        return Version1Requests.prepend(Version1Functions.of(name), Version1Requests.map(arguments, this::expression));
    }

    private RayValue update() {
        boolean inPlace = from instanceof RayList quote && Version1Requests.isFunction(quote.at(0), "quote");
        if (!inPlace) {
            return call(from);
        }
        RayValue table = ((RayList) from).at(1);
        RayValue stored = RayList.of(Version1Functions.of("set"), table, call(table));
        return RayList.of(Version1Functions.of("do"), stored, from);
    }

    private RayValue call(RayValue source) {
        Map<String, RayValue> entries = new LinkedHashMap<>(clauses);
        entries.put("from", source);
        return RayList.of(
                Version1Functions.of(verb),
                Dict.of(SymVector.of(entries.keySet().toArray(String[]::new)), RayList.of(entries.values())));
    }

    /** Returns a column of the queried table, to count rows by. */
    private Name anyColumn() {
        for (int i = 0; i < query.size(); i++) {
            RayValue value = query.valueAt(i);
            boolean isFrom = query.keyAt(i).equals(Sym.of("from"));
            if (isFrom && value instanceof RayTable table && table.columnCount() > 0) {
                return Name.of(table.names().get(0));
            }
            Optional<Name> column = isFrom ? Optional.empty() : column(value);
            if (column.isPresent()) {
                return column.get();
            }
        }
        throw Version1Requests.refusal("a count of rows without a column: count a column by its name");
    }

    private static Optional<Name> column(RayValue value) {
        if (value instanceof Name name) {
            return Optional.of(name);
        }
        if (value instanceof Dict dict && dict.values() instanceof RayList values) {
            return values.stream()
                    .map(Version1Query::column)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (!(value instanceof RayList call) || call.size() == 0 || Version1Requests.isFunction(call.at(0), "quote")) {
            return Optional.empty();
        }
        return call.slice(1, call.size()).stream()
                .map(Version1Query::column)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
