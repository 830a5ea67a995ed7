package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is checked of a join when the columns are known: servers join what does not fit, and say nothing. */
final class JoinCheck {

    private static final Set<RayType> INTEGERS = EnumSet.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64);

    private JoinCheck() {}

    static void keys(Relation left, Relation right, List<String> keys) {
        if (new HashSet<>(keys).size() != keys.size()) {
            throw new QueryException("a join key is given twice: " + keys);
        }
        for (String key : keys) {
            Optional<RayType> a = type(left, key);
            Optional<RayType> b = type(right, key);
            if (a.isPresent() && b.isPresent() && !isComparable(a.get(), b.get())) {
                throw mismatch(key, a.get(), b.get());
            }
        }
    }

    static QueryException mismatch(String key, RayType left, RayType right) {
        return new QueryException("the join key " + key + " is " + left + " on the left and " + right
                + " on the right, which never match: cast one of them in a select");
    }

    private static Optional<RayType> type(Relation side, String key) {
        return side.schema().flatMap(schema -> {
            schema.require(java.util.stream.Stream.of(new Node.Ref(key, null)), side);
            return schema.find(key).flatMap(Column::valueType);
        });
    }

    static boolean isComparable(RayType left, RayType right) {
        return left == right || INTEGERS.contains(left) && INTEGERS.contains(right);
    }

    /** Returns the names that both sides have beside the keys; nothing if a side's columns are not known. */
    static Optional<List<String>> clashes(Relation left, Relation right, List<String> keys) {
        return left.schema()
                .flatMap(a -> right.schema()
                        .map(b -> a.names().stream()
                                .filter(name -> b.names().contains(name) && !keys.contains(name))
                                .toList()));
    }

    static void requireDistinct(Relation left, Relation right, List<String> keys) {
        clashes(left, right, keys).filter(shared -> !shared.isEmpty()).ifPresent(shared -> {
            throw new QueryException(
                    "both sides have " + shared + " beside the keys, and the result would have each twice:"
                            + " use suffixes(…), or rename(…) on one side");
        });
    }
}
