package io.rayforce.interop.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of random rows, with columns of all types, that a program asks about under a name. */
record SampleTable(String name, List<Column> columns) {

    private static final Map<String, Kind> SCHEMA = schema();

    /** A column by name, with its elements as program text. */
    record Column(String name, Kind kind, List<String> elements) {

        private Column withoutRow(int row) {
            List<String> kept = new ArrayList<>(elements);
            kept.remove(row);
            return new Column(name, kind, kept);
        }
    }

    /** Returns a table of so many rows, with a column of type F32, which nothing can be inserted into, or without. */
    static SampleTable random(String name, Choice choice, int rows, boolean hasNarrowFloats) {
        List<Column> columns = new ArrayList<>();
        SCHEMA.forEach((column, kind) -> columns.add(new Column(column, kind, few(kind, choice, rows))));
        return hasNarrowFloats
                ? new SampleTable(name, columns)
                : new SampleTable(name, columns.subList(0, columns.size() - 1));
    }

    /** Returns the columns of a type that every sample has. */
    static List<String> columns(Kind kind) {
        return SCHEMA.keySet().stream()
                .filter(column -> SCHEMA.get(column) == kind)
                .toList();
    }

    private static Map<String, Kind> schema() {
        Map<String, Kind> schema = new LinkedHashMap<>();
        schema.put("id", Kind.I64);
        schema.put("s", Kind.SYM);
        schema.put("x", Kind.F64);
        schema.put("b", Kind.B8);
        schema.put("d", Kind.DATE);
        schema.put("tm", Kind.TIME);
        schema.put("ts", Kind.TIMESTAMP);
        schema.put("n", Kind.STR);
        schema.put("h", Kind.I16);
        schema.put("i", Kind.I32);
        schema.put("v", Kind.I64);
        schema.put("g", Kind.SYM);
        schema.put("y", Kind.F64);
        schema.put("u", Kind.U8);
        schema.put("w", Kind.TIMESPAN);
        schema.put("q", Kind.GUID);
        schema.put("e", Kind.F32);
        return schema;
    }

    /** Elements that appear more than once. */
    private static List<String> few(Kind kind, Choice choice, int rows) {
        List<String> distinct = kind.elements(choice, Math.max(1, (rows + 1) / 2));
        return IntStream.range(0, rows).mapToObj(row -> choice.of(distinct)).toList();
    }

    int rows() {
        return columns.get(0).elements().size();
    }

    /** The cells, and a name for each column: a table without rows is smaller, though its text is longer. */
    int size() {
        return columns.size() * (rows() + 1);
    }

    /** Returns the rows from one position on and before another. */
    SampleTable slice(int from, int to) {
        return new SampleTable(
                name,
                columns.stream()
                        .map(column -> new Column(
                                column.name(), column.kind(), column.elements().subList(from, to)))
                        .toList());
    }

    /** Returns the columns whose names stand in a text, and the first one in any case. */
    SampleTable mentionedIn(String text) {
        Set<String> words = Set.copyOf(List.of(text.split("\\W+")));
        return new SampleTable(
                name,
                columns.stream()
                        .filter(column -> columns.get(0).equals(column) || words.contains(column.name()))
                        .toList());
    }

    SampleTable withoutRow(int row) {
        return new SampleTable(
                name, columns.stream().map(column -> column.withoutRow(row)).toList());
    }

    SampleTable withoutColumn(int position) {
        List<Column> kept = new ArrayList<>(columns);
        kept.remove(position);
        return new SampleTable(name, kept);
    }

    /** Returns the program that binds this table to its name. */
    String text() {
        return columns.stream().map(Column::name).collect(Collectors.joining(" ", "(set " + name + " (table [", "] "))
                + columns.stream()
                        .map(column -> column.kind().vector(column.elements()))
                        .collect(Collectors.joining(" ", "(list ", ")))"));
    }
}
