package io.rayforce.query;

import io.rayforce.types.RayValue;

/** Keeps rows under a name, and answers with the name alone. */
final class SaveAs extends Statement<Table> {

    private final Relation rows;
    private final String name;

    SaveAs(Relation rows, String name) {
        this.rows = rows;
        this.name = CreateTable.requireName(name);
    }

    @Override
    RayValue tree(Bindings bindings) {
        return CreateTable.set(name, rows.tree(bindings));
    }

    @Override
    public Table result(RayValue reply) {
        Table table = Table.named(name);
        return rows.schema().map(schema -> table.withColumns(schema.columns())).orElse(table);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SaveAs other && rows.equals(other.rows) && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return 31 * rows.hashCode() + name.hashCode();
    }
}
