package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Casts, beside those of Java. */
class CastPropertyTest {

    @Provide
    Arbitrary<Cells> columns() {
        return Cells.any();
    }

    private static RayValue of(String program, Vector vector) {
        return new Interpreter().define("v", vector).run(program);
    }

    @Property
    void narrowerIntegersKeepTheirLowBits(@ForAll long[] numbers) {
        int[] ints = new int[numbers.length];
        short[] shorts = new short[numbers.length];
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boolean none = numbers[i] == Nulls.I64;
            ints[i] = none ? Nulls.I32 : (int) numbers[i];
            shorts[i] = none ? Nulls.I16 : (short) numbers[i];
            bytes[i] = (byte) numbers[i];
        }
        I64Vector vector = I64Vector.wrap(numbers);
        assertThat(of("(as 'I32 v)", vector)).isEqualTo(I32Vector.wrap(ints));
        assertThat(of("(as 'I16 v)", vector)).isEqualTo(I16Vector.wrap(shorts));
        assertThat(of("(as 'U8 v)", vector)).isEqualTo(U8Vector.wrap(bytes));
    }

    @Property
    void floatsAreCutTowardsZeroAndStopAtTheBounds(@ForAll double[] floats) {
        long[] longs = new long[floats.length];
        int[] ints = new int[floats.length];
        for (int i = 0; i < floats.length; i++) {
            boolean none = Double.isNaN(floats[i]) || Double.isInfinite(floats[i]);
            longs[i] = none ? Nulls.I64 : Math.max(Nulls.I64 + 1, (long) floats[i]);
            ints[i] = none ? Nulls.I32 : Math.max(Nulls.I32 + 1, (int) floats[i]);
            floats[i] = none ? Nulls.F64 : floats[i];
        }
        F64Vector vector = F64Vector.wrap(floats);
        assertThat(of("(as 'I64 v)", vector)).isEqualTo(I64Vector.wrap(longs));
        assertThat(of("(as 'I32 v)", vector)).isEqualTo(I32Vector.wrap(ints));
    }

    @Property
    void integersBecomeTheNearestFloats(@ForAll long[] numbers) {
        double[] floats = new double[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers[i] == Nulls.I64 ? Nulls.F64 : numbers[i];
        }
        assertThat(of("(as 'F64 v)", I64Vector.wrap(numbers))).isEqualTo(F64Vector.wrap(floats));
    }

    @Property
    void aVectorIsItselfAsItsOwnType(@ForAll("columns") Cells column) {
        assertThat(of("(as '" + column.type() + " v)", column.vector())).isEqualTo(column.vector());
    }

    @Property
    void textsAreReadAsWhatTheyWereWrittenFrom(@ForAll("columns") Cells column) {
        // A truth is written as a word, and every word is true.
        if (Set.of(RayType.B8, RayType.U8, RayType.F64).contains(column.type())) {
            return;
        }
        assertThat(of("(as '" + column.type() + " (as 'STR v))", column.vector()))
                .isEqualTo(column.vector());
    }

    @Property
    void nullsStayNulls(@ForAll("columns") Cells column) {
        boolean number = column.type() == RayType.I16 || column.type() == RayType.I32 || column.type() == RayType.I64;
        if (number) {
            new Interpreter().define("v", column.vector()).same("(nil? (as 'F64 v))", "(nil? v)");
            new Interpreter().define("v", column.vector()).same("(nil? (as 'STR v))", "(nil? v)");
            new Interpreter().define("v", column.vector()).same("(nil? (as 'TIMESTAMP v))", "(nil? v)");
        }
    }
}
