package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.types.B8Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Functions of texts, beside Java's; lengths and positions count the bytes of UTF-8. */
class StringsPropertyTest {

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("abAB ,é").ofMaxLength(12),
                        Arbitraries.of("", "a", "ab", "aab", "straße", "😀x"))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("a", "b", "ab", "é", ",", "zz");
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(6);
    }

    private static RayValue of(String program, RayValue texts) {
        return new Interpreter().define("v", texts).run(program);
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static void checkTexts(String program, List<String> texts, UnaryOperator<String> function) {
        String[] expected = texts.stream().map(function).toArray(String[]::new);
        assertThat(of(program, StrVector.of(array(texts)))).isEqualTo(StrVector.of(expected));
        assertThat(of(program, SymVector.of(array(texts)))).isEqualTo(SymVector.of(expected));
    }

    private static void checkNumbers(String program, List<String> texts, ToLongFunction<String> function) {
        long[] expected = texts.stream().mapToLong(function).toArray();
        assertThat(of(program, StrVector.of(array(texts)))).isEqualTo(I64Vector.wrap(expected));
        assertThat(of(program, SymVector.of(array(texts)))).isEqualTo(I64Vector.wrap(expected));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Property
    void lengthsCountBytes(@ForAll("texts") List<String> texts) {
        checkNumbers("(strlen v)", texts, text -> text.isEmpty() ? Nulls.I64 : bytes(text));
    }

    @Property
    void casesChangeAsciiOnly(@ForAll("texts") List<String> texts) {
        checkTexts(
                "(upper v)",
                texts,
                text -> text.chars()
                        .mapToObj(c ->
                                c < 128 ? Character.toString(c).toUpperCase(Locale.ROOT) : Character.toString((char) c))
                        .reduce("", String::concat));
        checkTexts(
                "(lower v)",
                texts,
                text -> text.chars()
                        .mapToObj(c ->
                                c < 128 ? Character.toString(c).toLowerCase(Locale.ROOT) : Character.toString((char) c))
                        .reduce("", String::concat));
    }

    @Property
    void blanksAreTrimmedAtBothEnds(@ForAll("texts") List<String> texts) {
        checkTexts("(trim v)", texts, String::strip);
    }

    @Property
    void allPlacesAreReplaced(@ForAll("texts") List<String> texts, @ForAll("pieces") String piece) {
        checkTexts("(replace v \"" + piece + "\" \"--\")", texts, text -> text.replace(piece, "--"));
    }

    @Property
    void aPieceIsFoundAtItsFirstByte(@ForAll("texts") List<String> texts, @ForAll("pieces") String piece) {
        checkNumbers("(str-find v \"" + piece + "\")", texts, text -> {
            int at = text.indexOf(piece);
            return at < 0 ? Nulls.I64 : bytes(text.substring(0, at));
        });
    }

    @Property
    void splittingAndJoiningUndoEachOther(@ForAll("texts") List<String> texts, @ForAll("pieces") String piece) {
        for (String text : texts) {
            String quoted = "\"" + piece + "\"";
            RayValue[] pieces = Arrays.stream(text.split(Pattern.quote(piece), -1))
                    .map(Str::of)
                    .toArray(RayValue[]::new);
            if (!text.isEmpty()) {
                assertThat(of("(split v " + quoted + ")", Str.of(text))).isEqualTo(RayList.of(pieces));
            }
            assertThat(of("(str-join (split v " + quoted + ") " + quoted + ")", Str.of(text)))
                    .isEqualTo(Str.of(text));
        }
    }

    @Property
    void patternsMatchWholeTexts(@ForAll("texts") List<String> texts, @ForAll("patterns") String pattern) {
        Pattern java = Pattern.compile(pattern.replace("*", "[\\s\\S]*").replace("?", "[\\s\\S]"));
        boolean[] expected = new boolean[texts.size()];
        for (int i = 0; i < expected.length; i++) {
            String raw = new String(texts.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            expected[i] = java.matcher(raw).matches();
        }
        assertThat(of("(like v \"" + pattern + "\")", StrVector.of(array(texts))))
                .isEqualTo(B8Vector.of(expected));
        assertThat(of("(like v \"" + pattern + "\")", SymVector.of(array(texts))))
                .isEqualTo(B8Vector.of(expected));
    }
}
