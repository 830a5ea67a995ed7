package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;

/** Where the rows of a table come from. */
sealed interface Source {

    RayValue tree(Bindings bindings);

    /** Returns the code for the table as the one to be changed: quoted, or a changed copy would be the answer. */
    default RayValue target(Bindings bindings) {
        return tree(bindings);
    }

    /** A table of the session. */
    record Named(String name) implements Source {

        @Override
        public RayValue tree(Bindings bindings) {
            return Name.of(name);
        }

        @Override
        public RayValue target(Bindings bindings) {
            return Node.quoted(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A table that travels with the query. */
    record Inline(RayTable table) implements Source {

        @Override
        public RayValue tree(Bindings bindings) {
            return table;
        }

        @Override
        public String toString() {
            return "the given table of " + table.rowCount() + " rows";
        }
    }

    /** What code gives. */
    record Code(AnyExpr code) implements Source {

        @Override
        public RayValue tree(Bindings bindings) {
            return code.node.tree(bindings);
        }

        @Override
        public String toString() {
            return code.toString();
        }
    }

    /** The result of another query. */
    record Derived(TableQuery query) implements Source {

        @Override
        public RayValue tree(Bindings bindings) {
            return bindings.isEmpty() ? query.compile() : query.tree(bindings);
        }

        @Override
        public String toString() {
            return query.toString();
        }
    }
}
