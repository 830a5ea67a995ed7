package io.rayforce.types;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** What a table's columns hold, one row for each. */
final class Description {

    private Description() {}

    static RayTable of(RayTable table) {
        List<Sequence> columns = table.columns();
        List<List<Atom>> numbers = columns.stream().map(Description::numbers).toList();
        return RayTable.builder()
                .column("column", table.names())
                .column(
                        "type",
                        Vectors.of(
                                RayType.SYM,
                                columns.stream().map(Description::type).toList()))
                .column("count", Vectors.filled(RayType.I64, (long) table.rowCount(), columns.size()))
                .column("nulls", count(columns.stream().map(Sequence::nullCount).toList()))
                .column(
                        "distinct",
                        count(columns.stream().map(Description::distinct).toList()))
                .column(
                        "mean",
                        F64Vector.wrap(
                                numbers.stream().mapToDouble(Description::mean).toArray()))
                .column(
                        "min",
                        RayList.of(numbers.stream()
                                .map(values -> extreme(values, 1))
                                .toList()))
                .column(
                        "max",
                        RayList.of(numbers.stream()
                                .map(values -> extreme(values, -1))
                                .toList()))
                .build();
    }

    private static String type(Sequence column) {
        return column.type().isVector()
                ? column.type().element().name()
                : column.type().name();
    }

    private static Vector count(List<Integer> counts) {
        return Vectors.of(RayType.I64, counts);
    }

    private static int distinct(Sequence column) {
        return new HashSet<>(column.asList()).size();
    }

    /** Returns the numbers of a column that are not null; none of a column of another type. */
    private static List<Atom> numbers(Sequence column) {
        return switch (column.type()) {
            case U8_VECTOR, I16_VECTOR, I32_VECTOR, I64_VECTOR, F32_VECTOR, F64_VECTOR ->
                column.asList().stream()
                        .map(Atom.class::cast)
                        .filter(number -> !number.isNull())
                        .toList();
            default -> List.of();
        };
    }

    private static double mean(List<Atom> numbers) {
        return numbers.isEmpty()
                ? Nulls.F64
                : numbers.stream().mapToDouble(Scalars::approximate).sum() / numbers.size();
    }

    /** Returns the least number, or the greatest if the sign is negative. */
    private static RayValue extreme(List<Atom> numbers, int sign) {
        return numbers.isEmpty()
                ? RayNull.NULL
                : Collections.min(numbers, (left, right) -> sign * Scalars.compare(left, right));
    }
}
