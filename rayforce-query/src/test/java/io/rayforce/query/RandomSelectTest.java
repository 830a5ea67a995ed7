package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.RandomSelects;
import io.rayforce.query.samples.Trades;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.WireFormat;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever query is built of the known columns, its code is well formed. */
class RandomSelectTest {

    @Provide
    Arbitrary<Select> plain() {
        return RandomSelects.plain(Trades.KNOWN);
    }

    @Provide
    Arbitrary<Select> grouped() {
        return RandomSelects.grouped(Trades.KNOWN);
    }

    @Property
    void aPlainSelectIsWellFormed(@ForAll("plain") Select select) {
        assertWellFormed(select);
    }

    @Property
    void aGroupedSelectIsWellFormed(@ForAll("grouped") Select select) {
        assertWellFormed(select);
        assertThat(select.expected().orElseThrow()).isNotEmpty();
    }

    private static void assertWellFormed(Select select) {
        RayValue tree = select.compile();
        assertThat(select.compile()).isEqualTo(tree);
        assertThat(WireFormat.V3.decode(WireFormat.V3.encode(tree))).isEqualTo(tree);
        if (!select.toRayfall().contains("`")) {
            assertThat(Rayfall.parse(select.toRayfall())).isEqualTo(tree);
            assertThat(Rayfall.parse(select.explain())).isEqualTo(tree);
        }
        assertNoClauseTwice(tree);
    }

    private static void assertNoClauseTwice(RayValue tree) {
        if (tree instanceof RayList list) {
            list.forEach(RandomSelectTest::assertNoClauseTwice);
        } else if (tree instanceof Dict dict
                && dict.keys() instanceof SymVector keys
                && dict.values() instanceof RayList values) {
            List<String> clauses = Arrays.stream(keys.toArray())
                    .filter(key -> !Set.of("asc", "desc").contains(key))
                    .toList();
            assertThat(new LinkedHashSet<>(clauses)).hasSameSizeAs(clauses);
            values.forEach(RandomSelectTest::assertNoClauseTwice);
        }
    }
}
