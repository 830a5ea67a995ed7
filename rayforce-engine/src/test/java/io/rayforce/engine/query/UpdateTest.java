package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateTest {

    private final Trades trades = new Trades();

    @AfterEach
    void close() {
        trades.close();
    }

    private void column(String update, String name, String expected) {
        RayTable table = (RayTable) trades.run(update);
        assertThat(table.column(name)).as(update).isEqualTo(trades.run(expected));
    }

    @Test
    void makesANewTableOfATable() {
        RayValue before = trades.run("t");
        column("(update {from: t qty: (+ qty 1)})", "qty", "[11 21 31 0N 51]");
        assertThat(trades.run("t")).isSameAs(before);
    }

    @Test
    void changesAGlobalThatIsQuoted() {
        assertThat(trades.run("(update {from: 't qty: 0 where: (== sym 'b)})")).isEqualTo(Sym.of("t"));
        trades.same("(at t 'qty)", "[10 0 30 0N 0]");
    }

    @Test
    void leavesEverythingAsItWasWhenAColumnFails() {
        RayValue before = trades.run("t");
        trades.fails("(update {from: 't qty: 0 px: 'wrong})", "type");
        assertThat(trades.run("t")).isSameAs(before);
    }

    @Test
    void keepsNullsInNewColumnsOfOtherRows() {
        column("(update {from: t n: 1 where: (> qty 25)})", "n", "[0N 0N 1 0N 1]");
        column("(update {from: t b: true where: (> qty 25)})", "b", "[false false true false true]");
    }

    @Test
    void convertsWhereTheColumnTakesIt() {
        column("(update {from: t px: 1})", "px", "[1.0 1.0 1.0 1.0 1.0]");
        column("(update {from: t px: qty where: (== sym 'b)})", "px", "[1.5 20.0 0Nf 4.0 50.0]");
        column("(update {from: t qty: px where: (== sym 'b)})", "qty", "[10 2 30 0N 5]");
        trades.fails("(update {from: t qty: 1.5})", "type");
        trades.fails("(update {from: t sym: qty})", "type");
    }

    @Test
    void writesWhatAGroupComesToIntoItsRows() {
        column("(update {from: t s: (sum qty) by: sym})", "s", "[40 70 40 0 70]");
        column("(update {from: t d: (- qty (min qty)) by: sym})", "d", "[0 0 20 0N 30]");
        column("(update {from: t r: (reverse qty) by: sym})", "r", "[30 50 10 0N 20]");
    }

    @Test
    void readsOldColumnsOnly() {
        trades.fails("(update {from: t x: 1 y: (+ x 1)})", "schema");
        column("(update {from: t qty: 1 twice: (* qty 2)})", "twice", "[20 40 60 0N 100]");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        trades.fails("(update {from: 'nowhere x: 1})", "domain");
        trades.fails("(update {from: t x: 1 where: (> nowhere 1)})", "name");
        trades.fails("(update {from: t x: [1 2]})", "length");
        trades.fails("(update {from: t x: 1 by: sym where: true})", "nyi");
        trades.fails("(update {from: t x: 1 by: [sym]})", "type");
        trades.fails("(update {from: t x: 1 by: nowhere})", "domain");
        trades.fails("(update {from: t x: [1 2 3 4 5] by: sym})", "length");
    }

    @Test
    void deletesTheRowsOfACondition() {
        trades.same("(at (delete {from: t where: (> qty 15)}) 'qty)", "[10 0N]");
        assertThat(trades.run("(delete {from: 't where: (nil? qty)})")).isEqualTo(Sym.of("t"));
        trades.same("(count t)", "4");
        trades.fails("(delete {from: t})", "domain");
        trades.fails("(delete {from: t by: sym where: true})", "domain");
        trades.fails("(delete {from: 'nowhere where: true})", "domain");
    }
}
