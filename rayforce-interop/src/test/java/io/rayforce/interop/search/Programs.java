package io.rayforce.interop.search;

import java.util.List;

/** An endless sequence of programs that a seed decides. */
final class Programs {

    private static final int DEEPEST = 3;
    private static final int PROGRAMS_A_TABLE = 12;

    private final Choice choice;
    private final Grammar grammar = Grammar.named("programs");
    private final Writer queries;
    private List<SampleTable> tables = List.of();
    private boolean hasNarrowFloats;
    private int written;

    Programs(long seed) {
        this.choice = new Choice(seed);
        this.queries = new Writer(grammar, choice, this::column);
    }

    Program next() {
        if (written++ % PROGRAMS_A_TABLE == 0) {
            hasNarrowFloats = choice.oneIn(4);
            tables = List.of(
                    SampleTable.random("t", choice, choice.of(0, 1, 2, 5, 9, 9, 9), hasNarrowFloats),
                    SampleTable.random("r", choice, choice.of(0, 1, 5, 5), hasNarrowFloats));
            return new Program(tables, "(list t r)");
        }
        return choice.oneIn(3) ? direct() : new Program(tables, queries.write("query", choice.below(DEEPEST)));
    }

    private Program direct() {
        int size = choice.of(0, 1, 2, 4, 4, 4);
        Writer literals =
                new Writer(grammar, choice, kind -> choice.oneIn(3) ? kind.atom(choice) : kind.vector(choice, size));
        return new Program(List.of(), literals.write("direct", choice.below(DEEPEST)));
    }

    private String column(Kind kind) {
        return choice.of(SampleTable.columns(kind == Kind.F32 && !hasNarrowFloats ? Kind.F64 : kind));
    }
}
