package io.rayforce.engine.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.QueryException;
import io.rayforce.types.F64Vector;
import io.rayforce.types.RayTable;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;

/** What running a query gave: its result, or why it was withheld. */
record Answer(Object result) {

    static Answer of(Supplier<Object> query) {
        try {
            return new Answer(query.get());
        } catch (QueryException withheld) {
            return new Answer("withheld: " + withheld.getMessage());
        }
    }

    /** Checks that another answer is the same; floating point numbers of a table may differ by the order of summation. */
    void assertLike(Answer expected) {
        if (!result.equals(expected.result)
                && result instanceof RayTable actual
                && expected.result instanceof RayTable table) {
            assertThat(actual.columnNames()).isEqualTo(table.columnNames());
            for (int i = 0; i < table.columnCount(); i++) {
                assertColumn(actual.column(i), table.column(i));
            }
        } else {
            assertThat(result).isEqualTo(expected.result);
        }
    }

    private static void assertColumn(Object actual, Object expected) {
        if (actual instanceof F64Vector numbers && expected instanceof F64Vector others && !numbers.equals(others)) {
            assertThat(numbers.toArray()).containsExactly(others.toArray(), Offset.offset(1e-12));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
