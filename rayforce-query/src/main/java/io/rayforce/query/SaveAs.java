package io.rayforce.query;

import io.rayforce.types.RayValue;

/** Keeps the result of a query under a name, and answers with the name alone. */
final class SaveAs extends Statement<Table> {

    private final TableQuery query;
    private final String name;

    SaveAs(TableQuery query, String name) {
        this.query = query;
        this.name = CreateTable.requireName(name);
    }

    @Override
    RayValue tree(Bindings bindings) {
        return CreateTable.set(name, query.tree(bindings));
    }

    @Override
    public Table result(RayValue reply) {
        Table table = Table.named(name);
        return query.schema().map(schema -> table.withColumns(schema.columns())).orElse(table);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SaveAs other && query.equals(other.query) && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + name.hashCode();
    }
}
