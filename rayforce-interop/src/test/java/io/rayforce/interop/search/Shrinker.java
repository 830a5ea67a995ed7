package io.rayforce.interop.search;

import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.text.Rayfall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a program smaller as long as it keeps a property: it puts arguments in the place of calls, and leaves parts out. */
final class Shrinker {

    private static final int MOST_STEPS = 600;

    private final Predicate<Program> keeps;
    private int steps;

    private Shrinker(Predicate<Program> keeps) {
        this.keeps = keeps;
    }

    /** Returns the smallest program found. */
    static Program shrink(Program program, Predicate<Program> keeps) {
        Shrinker shrinker = new Shrinker(keeps);
        Program smallest = program;
        for (Program next = program; next != null && shrinker.steps < MOST_STEPS; next = shrinker.smaller(smallest)) {
            smallest = next;
        }
        return smallest;
    }

    /** Returns a smaller program that keeps the property, or null if there is none. */
    private Program smaller(Program program) {
        return Stream.concat(tables(program), texts(program))
                .filter(next -> next.size() < program.size())
                .takeWhile(next -> steps++ < MOST_STEPS)
                .filter(keeps)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Program> tables(Program program) {
        return IntStream.range(0, program.tables().size())
                .boxed()
                .flatMap(position -> Stream.concat(
                        Stream.of(program.withoutTable(position)),
                        smaller(program.tables().get(position), program.text())
                                .map(table -> program.withTable(position, table))));
    }

    private static Stream<SampleTable> smaller(SampleTable table, String text) {
        int rows = table.rows();
        int columns = table.columns().size();
        return Stream.of(
                        Stream.of(table.mentionedIn(text), table.slice(0, rows / 2), table.slice(rows / 2, rows)),
                        IntStream.range(0, columns > 1 ? columns : 0).mapToObj(table::withoutColumn),
                        IntStream.range(0, rows).mapToObj(table::withoutRow))
                .flatMap(tables -> tables);
    }

    private static Stream<Program> texts(Program program) {
        try {
            return forms(Rayfall.parse(program.text())).stream().map(form -> program.withText(Rayfall.print(form)));
        } catch (RayforceException unwritable) {
            return Stream.of();
        }
    }

    /** The forms that are one step smaller. */
    private static List<RayValue> forms(RayValue form) {
        List<RayValue> smaller = new ArrayList<>();
        if (form instanceof RayList list) {
            for (int i = 1; i < list.size(); i++) {
                smaller.add(list.at(i));
            }
            for (int i = 1; i < list.size(); i++) {
                int position = i;
                forms(list.at(i)).forEach(part -> smaller.add(with(list, position, part)));
            }
        } else if (form instanceof Dict dict
                && dict.values() instanceof RayList values
                && dict.keys() instanceof SymVector) {
            for (int i = 0; i < values.size(); i++) {
                smaller.add(without(dict, values, i));
            }
            for (int i = 0; i < values.size(); i++) {
                int position = i;
                forms(values.at(i)).forEach(part -> smaller.add(Dict.of(dict.keys(), with(values, position, part))));
            }
        } else if (form instanceof Vector vector && vector.size() > 1) {
            smaller.add(vector.slice(1, vector.size()));
            smaller.add(vector.slice(0, vector.size() - 1));
        }
        return smaller;
    }

    private static RayList with(RayList list, int position, RayValue part) {
        List<RayValue> parts = new ArrayList<>(list.stream().toList());
        parts.set(position, part);
        return RayList.of(parts);
    }

    private static Dict without(Dict dict, RayList values, int position) {
        List<RayValue> kept = new ArrayList<>(values.stream().toList());
        kept.remove(position);
        List<String> names = new ArrayList<>(List.of(((SymVector) dict.keys()).toArray()));
        names.remove(position);
        return Dict.of(SymVector.of(names.toArray(String[]::new)), RayList.of(kept));
    }
}
