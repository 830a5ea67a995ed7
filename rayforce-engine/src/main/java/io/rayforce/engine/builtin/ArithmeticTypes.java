package io.rayforce.engine.builtin;

import io.rayforce.engine.eval.Regime;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The types of arithmetic results. They follow no rule that is shorter than the table: each line of the resource names an
 * operator, the types of its operands, and the result's for two atoms, atom and vector, vector and atom, two vectors.
 */
final class ArithmeticTypes {

    private static final Map<Operands, RayType[]> TABLE = read();

    private ArithmeticTypes() {}

    private record Operands(String operator, RayType left, RayType right) {}

    /**
     * Returns the atom type of a result, or nothing where the operands do not go together.
     *
     * @param regime where the width of integers comes from
     */
    static Optional<RayType> result(
            String operator, RayType left, boolean leftAtom, RayType right, boolean rightAtom, Regime regime) {
        if (left == RayType.F32 && right == RayType.F32 && leftAtom && rightAtom && keepsNarrowFloats(operator)) {
            return Optional.of(RayType.F32);
        }
        // An atom of a query stands for a column of it.
        boolean leftSpread = leftAtom && regime == Regime.DIRECT;
        RayType[] shapes = TABLE.get(new Operands(operator, wideFloat(left), wideFloat(right)));
        RayType result = shapes == null ? RayType.NULL : shapes[(leftSpread ? 0 : 2) + (rightAtom ? 0 : 1)];
        if (result == RayType.NULL) {
            return Optional.empty();
        }
        boolean numbers = Numbers.isNumber(left) && Numbers.isNumber(right);
        return Optional.of(numbers ? ofNumbers(operator, left, right, result, regime) : result);
    }

    private static RayType ofNumbers(String operator, RayType left, RayType right, RayType result, Regime regime) {
        boolean byByte = operator.equals("%") && right == RayType.U8;
        if (regime != Regime.DIRECT && byByte && Numbers.isFloat(left)) {
            return RayType.F64;
        }
        if (Numbers.isFloat(result)) {
            return result;
        }
        return switch (regime) {
            case DIRECT, GROUPS -> result;
            case ROWS -> !byByte && isOfBytes(left, right) ? RayType.I64 : Promotion.wider(left, right);
            case PLANNED -> byByte ? result : RayType.I64;
        };
    }

    private static boolean isOfBytes(RayType left, RayType right) {
        return left == RayType.B8 && right.compareTo(RayType.U8) <= 0
                || right == RayType.B8 && left.compareTo(RayType.U8) <= 0;
    }

    private static boolean keepsNarrowFloats(String operator) {
        return !operator.equals("/") && !operator.equals("div");
    }

    private static RayType wideFloat(RayType type) {
        return type == RayType.F32 ? RayType.F64 : type;
    }

    private static Map<Operands, RayType[]> read() {
        try (InputStream lines = ArithmeticTypes.class.getResourceAsStream("arithmetic-types.txt")) {
            if (lines == null) {
                throw new IllegalStateException("the table of arithmetic types is missing from the engine's jar");
            }
            Map<Operands, RayType[]> table = new HashMap<>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> enter(line, table));
            return Map.copyOf(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void enter(String line, Map<Operands, RayType[]> table) {
        String[] fields = line.split(" ", -1);
        // In the table of results, atom and vector stand before vector and atom.
        RayType[] shapes = {type(fields[3]), type(fields[4]), type(fields[5]), type(fields[6])};
        table.put(new Operands(fields[0], type(fields[1]), type(fields[2])), shapes);
    }

    private static RayType type(String name) {
        return name.equals("-") ? RayType.NULL : RayType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
