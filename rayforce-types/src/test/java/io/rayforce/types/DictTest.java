package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DictTest {

    @Provide
    Arbitrary<Vector> keys() {
        return RayValues.vectors().map(Vectors::distinct);
    }

    @Property
    void aDictThatIsBuiltEqualsTheOneOfItsKeysAndValues(@ForAll("keys") Vector keys) {
        Dict.Builder builder = Dict.builder();
        for (int i = 0; i < keys.size(); i++) {
            builder.put(keys.at(i), I64.of(i));
        }
        Dict dict = builder.build();
        assertThat(dict.size()).isEqualTo(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            assertThat(dict.keyAt(i)).isEqualTo(keys.at(i));
            assertThat(dict.get(keys.at(i))).hasValue(dict.valueAt(i));
        }
        if (keys.size() > 0) {
            assertThat(dict.keys()).isEqualTo(keys);
        }
    }

    @Test
    void keysAndValuesAreJavaValues() {
        Dict dict = Dict.builder()
                .put("name", "AAPL")
                .put("qty", 3L)
                .put("fills", List.of(1.5, 2.5))
                .put("none", RayNull.NULL)
                .build();
        assertThat(dict.keys()).isEqualTo(SymVector.of("name", "qty", "fills", "none"));
        assertThat(dict.values())
                .isEqualTo(RayList.of(Sym.of("AAPL"), I64.of(3), F64Vector.of(1.5, 2.5), RayNull.NULL));
        assertThat(dict.get("qty")).hasValue(I64.of(3));
        assertThat(dict.get("px")).isEmpty();
        assertThat(Dict.builder().build()).isEqualTo(Dict.EMPTY);
        assertThat(Dict.builder().put(1L, 2L).put("b", 3L).build().keys())
                .isEqualTo(RayList.of(I64.of(1), Sym.of("b")));
    }

    @Test
    void aKeyIsGivenOnce() {
        Dict.Builder builder = Dict.builder().put("a", 1L);
        assertThatThrownBy(() -> builder.put("a", 2L))
                .isInstanceOf(ConversionException.class)
                .hasMessage("the key Sym(a) has a value already");
        assertThatThrownBy(() -> builder.put("b", new Object())).isInstanceOf(ConversionException.class);
        assertThat(builder.build().toMap()).isEqualTo(Map.of("a", I64.of(1)));
    }

    @Test
    void withReplacesOrAddsAnEntryInANewDict() {
        Dict dict = Dict.builder().put("a", 1L).put("b", 2L).build();
        assertThat(dict.with("a", I64.of(9)).toMap())
                .containsExactly(Map.entry("a", I64.of(9)), Map.entry("b", I64.of(2)));
        assertThat(dict.with("c", I64.of(3)).size()).isEqualTo(3);
        assertThat(dict.size()).isEqualTo(2);
        assertThatThrownBy(() -> Dict.builder().put(1L, 2L).build().with("a", I64.of(1)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("not symbols");
    }

    @Test
    void rowsOfAKeyedTableAreDicts() {
        RayTable keys = RayTable.builder().column("k", 1L, 2L).build();
        RayTable values = RayTable.builder().column("v", 0.5, 1.5).build();
        Dict keyed = Dict.of(keys, values);
        assertThat(keyed.keyAt(1)).isEqualTo(Dict.builder().put("k", 2L).build());
        assertThat(keyed.get(Dict.builder().put("k", 2L).build()))
                .hasValue(Dict.builder().put("v", 1.5).build());
        assertThat(keyed.get("k")).isEmpty();
        assertThatThrownBy(() -> Dict.of(keys, I64Vector.of(1)))
                .isInstanceOf(ConversionException.class)
                .hasMessage("a dict has 2 keys but 1 values");
        assertThatThrownBy(() -> Dict.of(I64.of(1), I64.of(1))).isInstanceOf(ConversionException.class);
    }
}
