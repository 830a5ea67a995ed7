package io.rayforce.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Engine;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Columns grow by any number of rows at a time. */
class GrowingColumnsTest {

    @Property(tries = 200)
    void holdsEverythingThatWasInserted(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> counts) {
        try (Engine engine = Engine.create()) {
            engine.execute("(set t (table [k g] (list [] (as 'GUID []))))");
            List<UUID> expected = new ArrayList<>();
            for (int count : counts) {
                RayTable rows = rows(expected.size(), count, expected);
                engine.define("more", rows);
                engine.execute("(insert 't more)");
            }

            assertThat(engine.execute("(at t 'g)")).isEqualTo(GuidVector.of(expected.toArray(UUID[]::new)));
        }
    }

    private static RayTable rows(int from, int count, List<UUID> expected) {
        long[] keys = new long[count];
        UUID[] ids = new UUID[count];
        for (int i = 0; i < count; i++) {
            keys[i] = from + i;
            ids[i] = new UUID(from + i, count);
            expected.add(ids[i]);
        }
        return RayTable.builder()
                .column("k", I64Vector.wrap(keys))
                .column("g", GuidVector.of(ids))
                .build();
    }
}
