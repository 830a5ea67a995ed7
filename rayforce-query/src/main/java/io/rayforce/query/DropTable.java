package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;

/** Removes a table; one that is not there is no error. */
final class DropTable extends Statement<MutationResult> {

    private final String name;

    DropTable(String name) {
        this.name = CreateTable.requireName(name);
    }

    @Override
    RayValue tree(Bindings bindings) {
        return RayList.of(Name.of("del"), Name.of(name));
    }

    @Override
    public MutationResult result(RayValue reply) {
        return MutationResult.named(name);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof DropTable other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
