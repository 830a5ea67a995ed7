package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Vectors of symbols, and the dictionaries below them. */
class SymVectorTest {

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> few = Arbitraries.of("", "a", "b", "AAPL", "é", "a symbol of more than eight bytes");
        Arbitrary<String> many = Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(20);
        return Arbitraries.oneOf(few, many).list().ofMaxSize(200);
    }

    @Property
    void aVectorHasItsTextsAndItsDictionaryEachOnce(@ForAll("texts") List<String> texts) {
        SymVector vector = SymVector.of(texts.toArray(String[]::new));
        SymDictionary dictionary = vector.dictionary();

        assertThat(vector.toArray()).isEqualTo(texts.toArray());
        assertThat(IntStream.range(0, dictionary.size()).mapToObj(dictionary::text))
                .doesNotHaveDuplicates()
                .startsWith("")
                .containsAll(texts);
        assertThat(dictionary.size())
                .isEqualTo(1
                        + texts.stream()
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count());
    }

    @Property
    void whatIsAddedLaterChangesNoCode(@ForAll("texts") List<String> texts, @ForAll("texts") List<String> others) {
        SymVector vector = SymVector.of(texts.toArray(String[]::new));
        others.forEach(vector.dictionary()::add);

        assertThat(vector.toArray()).isEqualTo(texts.toArray());
        assertThat(others)
                .allSatisfy(text -> assertThat(
                                vector.dictionary().text(vector.dictionary().codeOf(text)))
                        .isEqualTo(text));
    }

    @Test
    void aVectorOfNothingHasTheEmptySymbolAlone() {
        assertThat(SymVector.of().dictionary().size()).isEqualTo(1);
        assertThat(SymVector.of("", "").hasNulls()).isTrue();
    }
}
