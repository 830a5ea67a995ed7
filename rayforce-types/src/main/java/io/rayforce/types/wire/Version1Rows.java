package io.rayforce.types.wire;

import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.Arrays;

/** Inserts and upserts as servers of wire version 1 take them. */
final class Version1Rows {

    private static final String INCOMPLETE = "upsert needs every column, and the key in front";

    private Version1Rows() {}

    /** Rows that are a plain list would be called. */
    static RayValue insert(RayList arguments) {
        return call("insert", arguments);
    }

    /**
     * An upsert that leaves out columns would clear them, and the key can only be told as a number of leading columns. The
     * server checks both for a table of its own.
     */
    static RayValue upsert(RayList arguments) {
        if (arguments.size() != 3 || !(names(arguments.at(2)) instanceof SymVector given)) {
            throw Version1Requests.refusal("an upsert of anything but a dict or a table of named columns");
        }
        RayValue table = arguments.at(0);
        String key = key(arguments.at(1));
        RayValue count = key.isEmpty() ? arguments.at(1) : I64.of(1);
        RayList call = call("upsert", RayList.of(table, count, arguments.at(2)));
        if (table instanceof RayTable inline) {
            requireComplete(inline.names(), given, key);
            return call;
        }
        RayValue name = table instanceof RayList quote && quote.size() == 2 ? quote.at(1) : table;
        return RayList.of(
                Version1Functions.of("if"),
                complete(name, given.size(), key),
                call,
                RayList.of(Version1Functions.of("raise"), Str.of(INCOMPLETE)));
    }

    private static Object names(RayValue rows) {
        return rows instanceof RayTable table ? table.names() : rows instanceof Dict dict ? dict.keys() : rows;
    }

    /** Returns the name of the key column, or an empty text where the key is a number of columns. */
    private static String key(RayValue key) {
        if (key instanceof Sym symbol) {
            return symbol.value();
        }
        boolean quoted = key instanceof RayList quote && quote.size() == 2 && quote.at(1) instanceof Name;
        return quoted ? ((Name) ((RayList) key).at(1)).text() : "";
    }

    private static void requireComplete(SymVector columns, SymVector given, String key) {
        boolean all = columns.size() == given.size();
        for (int i = 0; all && i < columns.size(); i++) {
            all = given.indexOf(columns.get(i)) >= 0;
        }
        if (!all || !key.isEmpty() && columns.indexOf(key) != 0) {
            throw Version1Requests.refusal("this upsert: it needs every column, and the key in front");
        }
    }

    private static RayValue complete(RayValue table, int columns, String key) {
        RayValue names = RayList.of(Version1Functions.of("key"), table);
        RayValue enough = equal(RayList.of(Version1Functions.of("count"), names), I64.of(columns));
        return key.isEmpty()
                ? enough
                : RayList.of(
                        Version1Functions.of("and"),
                        enough,
                        equal(RayList.of(Version1Functions.of("first"), names), Version1Requests.quoted(key)));
    }

    private static RayValue equal(RayValue left, RayValue right) {
        return RayList.of(Version1Functions.of("=="), left, right);
    }

    private static RayList call(String verb, RayList arguments) {
        RayValue[] rewritten = new RayValue[arguments.size()];
        Arrays.setAll(rewritten, i -> Version1Requests.expression(arguments.at(i)));
        int last = rewritten.length - 1;
        if (last >= 0
                && arguments.at(last) instanceof RayList rows
                && rows.size() > 0
                && !(rows.at(0) instanceof Name)) {
            rewritten[last] = Version1Requests.prepend(
                    Version1Functions.of("list"), Version1Requests.map(rows, Version1Requests::expression));
        }
        return Version1Requests.prepend(Version1Functions.of(verb), RayList.wrap(rewritten));
    }
}
