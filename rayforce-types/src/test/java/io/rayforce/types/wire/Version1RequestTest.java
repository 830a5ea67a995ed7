package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Rayfall;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as a server of the user's own documents, engine 0.1, was seen to answer them. */
class Version1RequestTest {

    /** Returns the code inside the envelope. */
    private static RayValue rewritten(String text) {
        RayList request = (RayList) WireFormat.V1.request(Rayfall.parse(text));
        assertThat(request.at(1)).isEqualTo(I64.of(0));
        Lambda envelope = (Lambda) request.at(0);
        assertThat(envelope.parameters()).isEqualTo(SymVector.of("_"));
        return envelope.body().at(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(/ 7 2) | (div 7 2)",
                "(+ 1 (div 7 2)) | (+ 1 (/ 7 2))",
                "(list 'a) | (list (quote a))",
                "(map neg [1 2]) | (map neg [1 2])",
                "((fn [x] (+ x 1)) 2) | ((fn ['x] (+ x 1)) 2)",
                "(select {id: id from: t where: (== s 'a)}) | (select {id: id where: (== s (quote a)) from: t})",
                "(select {id: id from: t desc: px take: 2}) | (select {id: id take: 2 from: (xdesc t ['px])})",
                "(select {from: t asc: s desc: px}) | (select {from: (xasc (xdesc t ['px]) ['s])})",
                "(select {n: (sum px) from: t by: s desc: n}) | (xdesc (select {n: (sum px) by: s from: t}) ['n])",
                "(select {n: (sum px) from: t by: s asc: n take: 2})"
                        + "| (select {take: 2 from: (xasc (select {n: (sum px) by: s from: t}) ['n])})",
                "(select {n: (count 1) from: t by: s}) | (select {n: (count s) by: s from: t})",
                "(select {from: t by: [a b]}) | (select {by: {a: a b: b} from: t})",
                "(select {from: t where: true}) | (select {from: t})",
                "(select {id: id from: t where: false}) | (select {id: id where: (!= id id) from: t})",
                "(update {v: 1 from: t}) | (update {v: 1 from: t})",
                "(window-join [s tm] (map-left + [-2 2] (at t 'tm)) t q {hi: (max ask)})"
                        + "| (window-join ['s 'tm] (map-left + [-2 2] (at t (quote tm))) t q {hi: (max ask)})",
                "(update {v: 1 from: (quote t)}) | (do (set t (update {v: 1 from: t})) (quote t))",
                "(insert (quote t) (1 2.5)) | (insert (quote t) (list 1 2.5))",
                "(upsert (quote t) 1 {id: 1 v: 2})"
                        + "| (if (== (count (key t)) 2) (upsert (quote t) 1 {id: 1 v: 2})"
                        + " (raise \"upsert needs every column, and the key in front\"))"
            })
    void codeIsPutAsTheServerEvaluatesIt(String text, String expected) {
        assertThat(Rayfall.print(rewritten(text))).isEqualTo(expected);
    }

    @Test
    void anUpsertOfAnInlineTableIsCheckedAtOnce() {
        RayTable table = RayTable.builder()
                .column("id", I64Vector.of(1))
                .column("v", I64Vector.of(2))
                .build();
        RayValue upsert = Name.of("upsert");
        RayValue whole = RayList.of(upsert, table, Sym.of("id"), table);
        assertThat(Rayfall.print(((Lambda) ((RayList) WireFormat.V1.request(whole)).at(0))
                        .body()
                        .at(0)))
                .startsWith("(upsert (table ['id 'v] (list [1] [2])) 1 ");
        RayTable part = RayTable.builder().column("id", I64Vector.of(1)).build();
        assertThatThrownBy(() -> WireFormat.V1.request(RayList.of(upsert, table, I64.of(1), part)))
                .hasMessageContaining("needs every column");
        assertThatThrownBy(() -> WireFormat.V1.request(RayList.of(upsert, table, Sym.of("v"), table)))
                .hasMessageContaining("the key in front");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(+ 1 (div 7 2))",
                "(select {id: id from: t where: (> px (quote x))})",
                "(map neg [1 2])",
                "(quote (+ 1 2))",
                "(set t 5)"
            })
    void aRequestIsReadAsTheCodeItCameFrom(String text) {
        RayValue tree = Rayfall.parse(text);
        RayValue sent = WireFormat.V1.decode(WireFormat.V1.encode(WireFormat.V1.request(tree)));
        RayList read = (RayList) WireFormat.V1.tree(sent);
        assertThat(Rayfall.print(((Lambda) read.at(0)).body().at(0)))
                .contains(Rayfall.print(tree).substring(0, 6));
        assertThat(WireFormat.V1.tree(WireFormat.V1.request(tree))).isEqualTo(read);
    }

    @Test
    void functionsTravelAsSuch() {
        String hex = HexFormat.of()
                .formatHex(WireFormat.V1
                        .encode(rewritten("(select {id: id from: t where: (> v 2.0)})"))
                        .array());
        assertThat(hex)
                .isEqualTo("00000200000000000000" + "6573656c65637400" + "6300" + "06000300000000000000"
                        + "696400" + "776865726500" + "66726f6d00" + "00000300000000000000" + "fa696400"
                        + "00000300000000000000" + "663e00" + "fa7600" + "f60000000000000040" + "fa7400");
    }

    @Test
    void textsAndNamesStayAsTheyAre() {
        assertThat(WireFormat.V1.request(Str.of("(+ 1 2)"))).isEqualTo(Str.of("(+ 1 2)"));
        RayValue name = Rayfall.parse("t");
        assertThat(WireFormat.V1.request(name)).isEqualTo(name);
        RayValue tree = Rayfall.parse("(/ 7 'a)");
        assertThat(WireFormat.V3.request(tree)).isSameAs(tree);
        assertThat(WireFormat.V3.tree(tree)).isSameAs(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(select {x: (if c 1 2) from: t}) | function if inside a query",
                "(select {from: t where: (nil? a)}) | function nil? inside a query",
                "(select {x: \"text\" from: t}) | a text as a column",
                "(select {let: a from: t}) | an output column named let",
                "(select {n: (count 1) from: t}) | count a column by its name",
                "(pivot t (quote a) (quote b) (quote c) sum) | function pivot",
                "(select {from: t where: (not-in a [1 2])}) | function not-in",
                "(select t) | anything but a dict",
                "(upsert (quote t) 1 (list 1 2)) | a dict or a table of named columns"
            })
    void whatTheServerWouldAnswerWronglyIsRefused(String text, String words) {
        assertThatThrownBy(() -> rewritten(text))
                .isInstanceOf(WireException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aSetOfIdentifiersIsRefused() {
        RayValue condition = RayList.of(Name.of("in"), Name.of("a"), GuidVector.of(new UUID(1, 2), new UUID(3, 4)));
        RayValue query = RayList.of(
                Name.of("select"), Dict.of(SymVector.of("from", "where"), RayList.of(Name.of("t"), condition)));

        assertThatThrownBy(() -> WireFormat.V1.request(query))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("compare with each, joined by or");
    }

    @Test
    void functionsAreAnsweredWithTheFunctionsTheyCall() {
        Lambda increment = Lambda.of(SymVector.of("x"), RayList.of(Rayfall.parse("(+ x 1)")));

        Lambda answered = (Lambda) WireFormat.V1.answer(increment);

        assertThat(answered.body())
                .isEqualTo(RayList.of(RayList.of(new Builtin("+", Builtin.Arity.BINARY), Name.of("x"), I64.of(1))));
        assertThat(WireFormat.V3.answer(increment)).isSameAs(increment);
        assertThat(WireFormat.V1.answer(Sym.of("a"))).isEqualTo(Sym.of("a"));
    }
}
