package io.rayforce.types.wire;

import io.rayforce.types.B8;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.U8;
import io.rayforce.types.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Wire version 1. Strings are vectors of characters, symbols and names look alike, nulls are values only, and a function has
 * a single expression.
 */
final class Version1 implements Dialect {

    private static final int STRING = 12;
    private static final Builtin DO = new Builtin("do", Builtin.Arity.VARIADIC);

    @Override
    public byte version() {
        return 1;
    }

    @Override
    public boolean checksHeaders() {
        return false;
    }

    @Override
    public int code(RayType atom) {
        return switch (atom) {
            case B8 -> 1;
            case U8 -> 2;
            case I16 -> 3;
            case I32 -> 4;
            case I64 -> 5;
            case SYM -> 6;
            case DATE -> 7;
            case TIME -> 8;
            case TIMESTAMP -> 9;
            case F64 -> 10;
            case GUID -> 11;
            default -> -1;
        };
    }

    @Override
    public @Nullable RayType type(int code) {
        return switch (code) {
            case 1 -> RayType.B8;
            case 2 -> RayType.U8;
            case 3 -> RayType.I16;
            case 4 -> RayType.I32;
            case 5 -> RayType.I64;
            case 6 -> RayType.SYM;
            case 7 -> RayType.DATE;
            case 8 -> RayType.TIME;
            case 9 -> RayType.TIMESTAMP;
            case 10 -> RayType.F64;
            case 11 -> RayType.GUID;
            default -> null;
        };
    }

    @Override
    public byte stringCode() {
        return STRING;
    }

    @Override
    public boolean hasStringVectors() {
        return false;
    }

    @Override
    public boolean atomsHaveFlags() {
        return false;
    }

    /** A single character is read as a string of one. */
    @Override
    public @Nullable Step atomStep(int code) {
        if (code == STRING) {
            return new CharacterStep();
        }
        RayType type = type(code);
        if (type == null) {
            return null;
        }
        return type == RayType.SYM ? new SymbolStep() : new AtomStep(type);
    }

    /** Servers neither read nor write vectors of 16-bit integers. */
    @Override
    public @Nullable Step vectorStep(int code) {
        if (code == STRING) {
            return new StringStep();
        }
        RayType type = type(code);
        if (type == null || type == RayType.I16) {
            return null;
        }
        return type == RayType.SYM ? new SymVectorStep() : new FixedVectorStep(type);
    }

    /** An error of the late form is recognised by its size where it is the whole payload. */
    @Override
    public Step errorStep(boolean inside, long owed) {
        return !inside && owed == NumberedErrors.LATE_SIZE
                ? new ErrorStep(NumberedErrors.LATE_SIZE, NumberedErrors::readLate)
                : new EarlyErrorStep();
    }

    /** As a whole payload the late form, which readers of either form understand. */
    @Override
    public byte[] error(RayError error, boolean inside) {
        return inside ? NumberedErrors.early(error) : NumberedErrors.late(error);
    }

    @Override
    public Vector parameters(Lambda lambda) {
        return lambda.parameters();
    }

    @Override
    public RayValue body(Lambda lambda) {
        RayList body = lambda.body();
        return switch (body.size()) {
            case 0 -> RayNull.NULL;
            case 1 -> body.at(0);
            default -> call(DO, body);
        };
    }

    private static RayList call(Builtin function, RayList arguments) {
        RayValue[] elements = new RayValue[arguments.size() + 1];
        elements[0] = function;
        for (int i = 0; i < arguments.size(); i++) {
            elements[i + 1] = arguments.at(i);
        }
        return RayList.wrap(elements);
    }

    @Override
    public RayList expressions(RayValue body) {
        return RayList.of(body);
    }

    @Override
    public RayValue keys(Dict dict) {
        return dict.size() == 0 && dict.keys() instanceof RayList ? RayNull.NULL : dict.keys();
    }

    /** A column of strings is a list of them. */
    @Override
    public RayValue column(RayValue column) {
        if (!(column instanceof RayList list)
                || list.size() == 0
                || !list.stream().allMatch(Str.class::isInstance)) {
            return column;
        }
        return StrVector.of(list.stream().map(text -> ((Str) text).value()).toArray(String[]::new));
    }

    @Override
    public void check(RayValue value) {
        switch (value.type()) {
            case F32, F32_VECTOR -> throw refusal("32-bit floating point numbers: cast to F64");
            case TIMESPAN, TIMESPAN_VECTOR -> throw refusal("a timespan: send its nanoseconds as I64");
            case I16_VECTOR -> throw refusal("a vector of I16: cast to I32");
            case B8 -> require(!((B8) value).isNull(), "a null B8");
            case U8 -> require(!((U8) value).isNull(), "a null U8");
            case LAMBDA ->
                require(
                        ((Lambda) value).captured().size() == 0,
                        "a function with captured variables: pass them as arguments");
            default -> {}
        }
    }

    @Override
    public RayValue request(RayValue tree) {
        requireBounded(tree);
        return Version1Requests.write(tree);
    }

    @Override
    public RayValue tree(RayValue request) {
        requireBounded(request);
        return Version1Intent.of(Version1Requests.read(request));
    }

    @Override
    public RayValue answer(RayValue value) {
        return value instanceof Lambda ? Version1Requests.expression(value) : value;
    }

    private void requireBounded(RayValue value) {
        new Sizes(this, DecodeLimits.DEFAULT.maxDepth()).of(value);
    }

    private void require(boolean condition, String refused) {
        if (!condition) {
            throw refusal(refused);
        }
    }
}
