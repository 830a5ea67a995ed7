package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What expressions are made of. */
sealed interface Node {

    /** Returns the atom type of the value for each row, or null where only the server knows it. */
    @Nullable RayType type();

    /** Returns the code to be evaluated. */
    RayValue tree(Bindings bindings);

    /** Returns the {@link Trait}s of this and of everything below it. */
    default int traits() {
        return 0;
    }

    /** Tells whether this or something below it has a trait. */
    default boolean has(Trait trait) {
        return trait.isAmong(traits());
    }

    /** Returns the nodes that this one is made of. */
    default List<Node> parts() {
        return List.of();
    }

    /** Returns this node with each of its parts replaced. */
    default Node map(UnaryOperator<Node> replacement) {
        return this;
    }

    /** Streams this node and everything below it. */
    default Stream<Node> all() {
        List<Node> nodes = new ArrayList<>();
        any(node -> !nodes.add(node));
        return nodes.stream();
    }

    /** Tells whether the test holds for this node or one below it. */
    default boolean any(Predicate<Node> test) {
        if (test.test(this)) {
            return true;
        }
        for (Node part : parts()) {
            if (part.any(test)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of the columns that the value depends on, once for each time that it reads one. */
    default List<String> columns() {
        List<String> names = new ArrayList<>();
        columns(names);
        return names;
    }

    private void columns(List<String> names) {
        if (this instanceof Ref column) {
            names.add(column.name());
        }
        for (Node part : parts()) {
            part.columns(names);
        }
    }

    /** A column, by name. */
    record Ref(String name, @Nullable RayType type) implements Node {

        @Override
        public RayValue tree(Bindings bindings) {
            return Name.of(name);
        }
    }

    /** A value: an atom or a vector. */
    record Const(RayValue value) implements Node {

        @Override
        public @Nullable RayType type() {
            return value instanceof Atom ? value.type() : null;
        }

        @Override
        public RayValue tree(Bindings bindings) {
            // A bare symbol would be read as the column of that name; no column has the empty one.
            return value instanceof Sym symbol && !symbol.isNull() ? quoted(symbol.value()) : value;
        }
    }

    /** A call of a function, usually by its name. */
    final class Call implements Node {

        private static final List<Node> ONES = List.of(new Const(I64.of(1)));

        private final RayValue head;
        private final List<Node> parts;
        private final @Nullable RayType type;
        private final int own;
        private final int traits;

        Call(RayValue head, List<Node> parts, @Nullable RayType type) {
            this.head = head;
            this.parts = List.copyOf(parts);
            this.type = type;
            int calls = Trait.ofCall(head, parts.size());
            this.own = is("count") && type == RayType.I64 && this.parts.equals(ONES)
                    ? calls | Trait.ROW_COUNT.bit()
                    : calls;
            this.traits = all(own, this.parts);
        }

        private static int all(int own, List<Node> parts) {
            int traits = own;
            for (Node part : parts) {
                traits |= part.traits();
            }
            return traits;
        }

        RayValue head() {
            return head;
        }

        @Override
        public List<Node> parts() {
            return parts;
        }

        @Override
        public @Nullable RayType type() {
            return type;
        }

        @Override
        public int traits() {
            return traits;
        }

        /** Tells whether the call by itself has a trait, whatever its arguments have. */
        boolean is(Trait trait) {
            return trait.isAmong(own);
        }

        boolean is(String verb) {
            return head instanceof Name name && name.text().equals(verb);
        }

        @Override
        public RayValue tree(Bindings bindings) {
            RayValue[] code = new RayValue[1 + parts.size()];
            code[0] = head;
            for (int i = 1; i < code.length; i++) {
                code[i] = parts.get(i - 1).tree(bindings);
            }
            return is("and") || is("or") ? Conditions.tree(code) : RayList.wrap(code);
        }

        @Override
        public Call map(UnaryOperator<Node> replacement) {
            return new Call(head, parts.stream().map(replacement).toList(), type);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Call other
                    && traits == other.traits
                    && type == other.type
                    && head.equals(other.head)
                    && parts.equals(other.parts);
        }

        @Override
        public int hashCode() {
            return Objects.hash(head, parts, type);
        }
    }

    /** A value that is given when the query is run. */
    record Param(String name, @Nullable RayType type) implements Node {

        @Override
        public RayValue tree(Bindings bindings) {
            return new Const(Literals.atom(bindings.value(name), type)).tree(bindings);
        }
    }

    /** The values of one column of another query. */
    record Values(TableQuery query, String column) implements Node {

        @Override
        public @Nullable RayType type() {
            return null;
        }

        @Override
        public RayValue tree(Bindings bindings) {
            return RayList.of(Name.of("at"), query.tree(bindings), quoted(column));
        }
    }

    /** The rows of a table or query. */
    record Rows(Relation relation) implements Node {

        @Override
        public @Nullable RayType type() {
            return null;
        }

        @Override
        public RayValue tree(Bindings bindings) {
            return relation.tree(bindings);
        }
    }

    /** Code taken as it is. */
    record Raw(RayValue code) implements Node {

        @Override
        public int traits() {
            return Trait.ACROSS_ROWS.bit();
        }

        @Override
        public @Nullable RayType type() {
            return null;
        }

        @Override
        public RayValue tree(Bindings bindings) {
            return code;
        }
    }

    /** The condition that is no condition. */
    record NoCondition() implements Node {

        @Override
        public RayType type() {
            return RayType.B8;
        }

        @Override
        public RayValue tree(Bindings bindings) {
            return B8.TRUE;
        }
    }

    static Call call(String verb, @Nullable RayType type, Node... arguments) {
        return new Call(Name.of(verb), List.of(arguments), type);
    }

    /** Returns the code for a call. */
    static RayList call(RayValue head, List<RayValue> arguments) {
        RayValue[] code = new RayValue[1 + arguments.size()];
        code[0] = head;
        for (int i = 1; i < code.length; i++) {
            code[i] = arguments.get(i - 1);
        }
        return RayList.wrap(code);
    }

    /** Returns the code for a symbol that stands for itself. */
    static RayList quoted(String symbol) {
        return RayList.of(Name.of("quote"), Name.of(symbol));
    }
}
