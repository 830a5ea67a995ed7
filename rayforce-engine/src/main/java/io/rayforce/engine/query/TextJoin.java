package io.rayforce.engine.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;

/** {@code concat} as queries know it: it joins texts row by row, where it joins whole vectors elsewhere. */
final class TextJoin {

    private TextJoin() {}

    /** Rewrites every {@code concat} of more than two operands into ones of two. */
    static RayValue pairwise(RayValue form) {
        if (!(form instanceof RayList list) || list.size() == 0) {
            return form;
        }
        RayValue[] parts = list.stream().map(TextJoin::pairwise).toArray(RayValue[]::new);
        if (parts.length <= 3 || !parts[0].equals(Name.of("concat"))) {
            return RayList.wrap(parts);
        }
        RayValue joined = parts[1];
        for (int i = 2; i < parts.length; i++) {
            joined = RayList.of(parts[0], joined, parts[i]);
        }
        return joined;
    }

    /** Tells whether both operands are texts. */
    static boolean goesWith(RayValue left, RayValue right) {
        return isText(left) && isText(right);
    }

    private static boolean isText(RayValue value) {
        return switch (value.type()) {
            case SYM, STR, SYM_VECTOR, STR_VECTOR -> true;
            default -> false;
        };
    }

    /** Returns strs where a column of them takes part or all is literal str, and otherwise syms. */
    static RayValue join(RayValue left, RayValue right) {
        boolean strs = left.type() == RayType.STR_VECTOR
                || right.type() == RayType.STR_VECTOR
                || left.type() == RayType.STR && right.type() == RayType.STR;
        if (!(left instanceof Sequence) && !(right instanceof Sequence)) {
            String joined = text(left, 0) + text(right, 0);
            return strs ? Str.of(joined) : Sym.of(joined);
        }
        int rows = left instanceof Sequence first ? first.size() : ((Sequence) right).size();
        String[] joined = new String[rows];
        for (int i = 0; i < rows; i++) {
            joined[i] = text(left, i) + text(right, i);
        }
        return strs ? StrVector.of(joined) : SymVector.of(joined);
    }

    private static String text(RayValue value, int row) {
        if (value instanceof SymVector symbols) {
            return symbols.get(row);
        }
        if (value instanceof StrVector strings) {
            return strings.get(row);
        }
        return value instanceof Sym symbol ? symbol.value() : ((Str) value).value();
    }
}
