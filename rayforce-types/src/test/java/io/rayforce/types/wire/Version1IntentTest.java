package io.rayforce.types.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.text.Rayfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as Python clients of version 1 compile them, and what they mean. */
class Version1IntentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(insert t {id: 1}) | (do (insert (quote t) {id: 1}) t)",
                "(insert t (list 1 2)) | (do (insert (quote t) (list 1 2)) t)",
                "(upsert t 1 {id: 1 v: 2}) | (do (upsert (quote t) 1 {id: 1 v: 2}) t)",
                "(update {v: 1 from: t}) | (do (update {v: 1 from: (quote t)}) t)",
                "(update {v: 1 from: t where: (== id 2)}) | (do (update {v: 1 from: (quote t) where: (== id 2)}) t)"
            })
    void changesANamedTableInPlaceAndAnswersIt(String sent, String meant) {
        assertThat(meaning(sent)).isEqualTo(text(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window-join", "window-join1"})
    void takesTheTimeColumnOfAWindowJoinForAColumn(String join) {
        assertThat(meaning("(" + join + " [s tm] (map-left + [-2 2] (at t tm)) t q {hi: (max ask)})"))
                .isEqualTo(text("(" + join + " [s tm] (map-left + [-2 2] (at t (quote tm))) t q {hi: (max ask)})"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(list select {id: id from: t}) | (select {id: id from: t})",
                "(list update {v: 1 from: t}) | (do (update {v: 1 from: (quote t)}) t)",
                "(list inner-join [id] t u) | (inner-join [id] t u)",
                "(list left-join [id] t u) | (left-join [id] t u)",
                "(list window-join [s tm] (at t tm) t q {}) | (window-join [s tm] (at t (quote tm)) t q {})",
                "(list window-join1 [s tm] (at t tm) t q {}) | (window-join1 [s tm] (at t (quote tm)) t q {})",
                "(list insert {id: 1}) | (insert {id: 1})",
                "(list upsert 1 {id: 1}) | (upsert 1 {id: 1})"
            })
    void takesAQueryInAListForTheQuery(String sent, String meant) {
        assertThat(meaning(sent)).isEqualTo(text(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(+ 1 2)",
                "(list)",
                "(list 1 2)",
                "(list sum [1 2])",
                "(list 'select {id: id from: t})",
                "(list (list select {from: t}))",
                "(insert (quote t) {id: 1})",
                "(update {v: 1 from: (quote t)})",
                "(update {v: 1 from: (select {from: t})})",
                "(update {v: 1})",
                "(select {from: t})",
                "(window-join [s tm] (map-left + [-2 2] (at t other)) t q {hi: (max ask)})",
                "(window-join names (at t tm) t q {hi: (max ask)})",
                "(window-join [s tm])",
                "(insert)",
                "t"
            })
    void leavesEverythingElseAsItIs(String sent) {
        assertThat(meaning(sent)).isEqualTo(text(sent));
    }

    @Test
    void takesATableByValueForAValue() {
        assertThat(meaning("(insert (table [id] (list [1])) {id: 1})"))
                .isEqualTo(text("(insert (table [id] (list [1])) {id: 1})"));
    }

    private static String meaning(String text) {
        return Rayfall.print(Version1Intent.of(Rayfall.parse(text)));
    }

    private static String text(String text) {
        return Rayfall.print(Rayfall.parse(text));
    }
}
