package io.rayforce.types.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Date;
import io.rayforce.types.Dict;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Guid;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayValues;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RayfallTest {

    @Test
    void literalsHaveTheirTypes() {
        assertReads("42", I64.of(42));
        assertReads("-7i", I32.of(-7));
        assertReads("7h", I16.of(7));
        assertReads("0x1f", U8.of(31));
        assertReads("1.5", F64.of(1.5));
        assertReads("2e3", F64.of(2000));
        assertReads("1.5e", F32.of(1.5f));
        assertReads("9223372036854775808", F64.of(9223372036854775808.0));
        assertReads("0Nl", I64.NULL);
        assertReads("null", RayNull.NULL);
        assertReads("'abc", Sym.of("abc"));
        assertReads("'", Sym.NULL);
        assertReads("'x'", Str.of("x"));
        assertReads("\"a\\\"b\\101\\q\"", Str.of("a\"bA\\q"));
        assertReads("2024.02.30", Date.ofDays(8826));
        assertReads("-12:30:45.5", Time.ofMillis(-45_045_500));
        assertReads("2000.01.01D00:00:01.5", Timestamp.ofNanos(1_500_000_000L));
        assertReads("-1D00:00:01", Timespan.ofNanos(-86_401_000_000_000L));
        assertReads("[1 2.5 0N]", F64Vector.of(1, 2.5, Double.NaN));
        assertReads("[true false]", B8Vector.of(true, false));
        assertReads("[a null 'c]", SymVector.of("a", "null", "c"));
        assertReads("[]", I64Vector.of());
        assertReads("{a: 1 b: x}", Dict.of(SymVector.of("a", "b"), RayList.of(I64.of(1), Name.of("x"))));
        assertReads("1 ; one\n 2", RayList.of(Name.of("do"), I64.of(1), I64.of(2)));
    }

    @Test
    void faultsSayWhereTheyAre() {
        assertFault("(+ 1 2", "parse", 1, 1, "never closed");
        assertFault("(+ 1\n 12abc)", "parse", 2, 2, "12abc");
        assertFault("(f ])", "parse", 1, 4, "]");
        assertFault("[1 (+ 1 2)]", "domain", 1, 4, "literals only");
        assertFault("[1 'a]", "domain", 1, 1, "mixes");
        assertFault("40000h", "domain", 1, 1, "16 bits");
        assertFault("  ", "parse", 1, 3, "no form");
        assertFault("\"abc", "parse", 1, 1, "never closed");
        assertFault("{a 1}", "parse", 1, 4, "expected :");
        assertFault("é", "parse", 1, 1, "begin with");
        assertFault("2024.13.01", "parse", 1, 1, "no such date");
        assertFault("(".repeat(2000), "parse", 1, 1025, "deeper");
        assertFault("(f\n  ]", "parse", 2, 3, "]");
        assertFault("0Nq", "parse", 1, 1, "no typed null 0Nq");
        assertFault("\n\n -7.5x", "parse", 3, 2, "malformed number -7.5x");
        assertFault("12:30", "parse", 1, 1, "malformed date or time");
        assertFault("2024.01.01D24:00:00.0", "parse", 1, 1, "no such time of day");
        assertFault("9999.01.01D00:00:00.0", "parse", 1, 1, "outside the years");
        assertFault("1D01:75", "domain", 1, 1, "out of range");
        assertFault("-32768h", "domain", 1, 1, "16 bits");
        assertFault("3000000000i", "domain", 1, 1, "32 bits");
        assertFault("1".repeat(100_000) + "i", "domain", 1, 1, "111..");
        assertFault("a:", "parse", 1, 2, "colon");
        assertFault("(f 'a:b)", "parse", 1, 6, "colon");
        assertFault(":", "parse", 1, 2, "expected a symbol");
        assertFault("{a:}", "parse", 1, 4, "value after");
        assertFault("{:a", "parse", 1, 2, "key");
        assertFault("{a: 1", "parse", 1, 1, "never closed");
        assertFault("[1 2", "parse", 1, 1, "never closed");
        assertFault("(f \"a\\", "parse", 1, 4, "never closed");
        assertFault("[1 {a: 1}]", "domain", 1, 4, "literals only");
        assertFault("\u0001", "parse", 1, 1, "character code 1");
    }

    @Test
    void numbersOfAnyLengthAreReadInTime() {
        String digits = "9".repeat(200_000);
        assertReads(digits, F64.NULL);
        assertReads("-" + digits + ".5", F64.NULL);
        assertReads("0x" + digits, U8.of(0x99));
        assertReads("1".repeat(300), F64.of(Double.parseDouble("1".repeat(300))));
        assertReads("-9223372036854775808", I64.NULL);
        assertReads("106752D", Timespan.ofNanos(106752L * 86_400_000_000_000L));
        assertReads("1" + "0".repeat(64) + "D", Timespan.ofNanos(0));
    }

    @Test
    void everyRecordedTextIsReadOrRefusedAsRecorded() {
        List<String> failures = new ArrayList<>();
        int texts = 0;
        for (JsonNode line : Recordings.lines("rayfall")) {
            String expression = line.get("expr").asText();
            texts++;
            try {
                RayValue tree = Rayfall.parse(expression);
                if (line.path("error").asText().equals("parse")) {
                    failures.add("accepted: " + expression);
                }
                assertThat(Rayfall.parse(Rayfall.print(tree))).as(expression).isEqualTo(tree);
            } catch (RayfallSyntaxException fault) {
                if (!fault.code().equals(line.path("error").asText())) {
                    failures.add(expression + ": " + fault.getMessage() + ", recorded " + line.path("error"));
                }
            }
        }
        System.out.println("recorded texts read or refused as recorded: " + (texts - failures.size()) + " of " + texts);
        assertThat(failures).isEmpty();
    }

    @Test
    void theCounterOfALoopIsANameWithAnyFormAsItsBound() {
        RayValue name = Sym.of("k");
        assertThat(Rayfall.parse("(times [k 3] k)"))
                .isEqualTo(RayList.of(Name.of("times"), RayList.of(name, I64.of(3)), Name.of("k")));
        assertThat(Rayfall.parse("(times [k (+ n 1)])"))
                .isEqualTo(RayList.of(Name.of("times"), RayList.of(name, Rayfall.parse("(+ n 1)"))));
        for (String loop : List.of("(times [k 3] k)", "(times [k n] k)", "(times [1 2] k)", "(times ['k 'n] k)")) {
            RayValue tree = Rayfall.parse(loop);
            assertThat(Rayfall.parse(Rayfall.print(tree))).as(loop).isEqualTo(tree);
        }
        for (String fault : List.of("(times [k] k)", "(times [k 3 4] k)", "(times [k 3")) {
            assertThatThrownBy(() -> Rayfall.parse(fault))
                    .isInstanceOfSatisfying(
                            RayfallSyntaxException.class,
                            thrown -> assertThat(thrown.code()).isEqualTo("parse"));
        }
    }

    @Provide
    Arbitrary<RayValue> trees() {
        Arbitrary<RayValue> words =
                Arbitraries.of("a", "+", "sum", "a.b", "x-1", "nil?").map(Name::of);
        Arbitrary<RayValue> atoms = RayValues.atoms().map(RayValue.class::cast).filter(RayfallTest::hasLiteral);
        Arbitrary<RayValue> vectors = RayValues.vectors()
                .filter(vector -> vector.size() > 0 && elementsHaveLiterals(vector))
                .map(RayValue.class::cast);
        return Arbitraries.lazyOf(
                () -> words,
                () -> atoms,
                () -> vectors,
                () -> trees().list().ofMaxSize(4).map(RayList::of),
                () -> trees().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(values -> Dict.of(
                                SymVector.of(values.stream().map(value -> "k").toArray(String[]::new)),
                                RayList.of(values))));
    }

    @Test
    void identifiersArePrintedAsCallsThatMakeThem() {
        UUID identifier = new UUID(1, 2);
        assertThat(Rayfall.print(Guid.of(identifier))).isEqualTo("(as 'GUID \"00000000-0000-0001-0000-000000000002\")");
        assertThat(Rayfall.print(GuidVector.of(identifier, new UUID(0, 0))))
                .isEqualTo("(map-right as 'GUID [\"00000000-0000-0001-0000-000000000002\" \"\"])");
        assertThat(Rayfall.print(GuidVector.of(new UUID(0, 0)))).isEqualTo("[0Ng]");
    }

    @Property
    void readingWhatWasPrintedGivesTheSameTree(@ForAll("trees") RayValue tree) {
        assertThat(Rayfall.parse(Rayfall.print(tree))).isEqualTo(tree);
    }

    @Property
    void anyBytesSurviveAsText(@ForAll byte[] bytes) {
        assertThat(Utf8.encode(Utf8.decode(bytes, 0, bytes.length))).isEqualTo(bytes);
    }

    /** Tells whether the language has a literal for an atom; the extremes of some types have none. */
    private static boolean hasLiteral(RayValue atom) {
        return switch (atom.type()) {
            case B8 -> !((io.rayforce.types.B8) atom).isNull();
            case U8 -> !((U8) atom).isNull();
            case F64 -> !Double.isInfinite(((F64) atom).value());
            case F32 -> !Float.isInfinite(((F32) atom).value());
            case DATE -> atom.equals(Date.NULL) || Math.abs((long) ((Date) atom).days()) < 700_000;
            case TIME -> atom.equals(Time.NULL) || Math.abs((long) ((Time) atom).millis()) < 360_000_000;
            case TIMESTAMP ->
                atom.equals(Timestamp.NULL) || Math.abs(((Timestamp) atom).nanos()) < 9_200_000_000_000_000_000L;
            case TIMESPAN ->
                atom.equals(Timespan.NULL) || Math.abs(((Timespan) atom).nanos()) < 9_200_000_000_000_000_000L;
            case GUID -> atom.equals(Guid.NULL);
            case SYM -> ((Sym) atom).value().chars().allMatch(c -> Source.isWord((char) c));
            default -> true;
        };
    }

    private static boolean elementsHaveLiterals(Vector vector) {
        for (int i = 0; i < vector.size(); i++) {
            if (!hasLiteral(vector.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static void assertReads(String text, RayValue value) {
        assertThat(Rayfall.parse(text)).isEqualTo(value);
    }

    private static void assertFault(String text, String code, int line, int column, String words) {
        assertThatThrownBy(() -> Rayfall.parse(text))
                .isInstanceOfSatisfying(RayfallSyntaxException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.column()).isEqualTo(column);
                })
                .hasMessageContaining(words);
    }
}
