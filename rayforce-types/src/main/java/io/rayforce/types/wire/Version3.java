package io.rayforce.types.wire;

import io.rayforce.types.Dict;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Wire version 3. */
final class Version3 implements Dialect {

    private static final int ERROR_SIZE = 8;

    private static final I64Vector NO_PARAMETERS = I64Vector.of();
    private static final int TIMESPAN = 16;
    private static final RayType[] BY_CODE = {
        RayType.B8,
        RayType.U8,
        RayType.I16,
        RayType.I32,
        RayType.I64,
        RayType.F32,
        RayType.F64,
        RayType.DATE,
        RayType.TIME,
        RayType.TIMESTAMP,
        RayType.GUID,
        RayType.SYM,
        RayType.STR
    };
    private static final int[] CODES = codes();

    private static int[] codes() {
        int[] codes = new int[RayType.values().length];
        for (int i = 0; i < BY_CODE.length; i++) {
            codes[BY_CODE[i].ordinal()] = i + 1;
        }
        codes[RayType.TIMESPAN.ordinal()] = TIMESPAN;
        return codes;
    }

    @Override
    public byte version() {
        return 3;
    }

    @Override
    public boolean checksHeaders() {
        return true;
    }

    @Override
    public int code(RayType atom) {
        return CODES[atom.ordinal()];
    }

    @Override
    public byte stringCode() {
        return (byte) -code(RayType.STR);
    }

    @Override
    public boolean hasStringVectors() {
        return true;
    }

    @Override
    public boolean atomsHaveFlags() {
        return true;
    }

    @Override
    public @Nullable Step atomStep(int code) {
        RayType type = type(code);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case SYM -> new SymbolStep();
            case STR -> new StringStep();
            default -> new AtomStep(type);
        };
    }

    @Override
    public @Nullable Step vectorStep(int code) {
        RayType type = type(code);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case SYM -> new SymVectorStep();
            case STR -> new StrVectorStep();
            default -> new FixedVectorStep(type);
        };
    }

    @Override
    public @Nullable RayType type(int code) {
        if (code == TIMESPAN) {
            return RayType.TIMESPAN;
        }
        return code >= 1 && code <= BY_CODE.length ? BY_CODE[code - 1] : null;
    }

    @Override
    public Step errorStep(boolean inside, long owed) {
        return new ErrorStep(ERROR_SIZE, Version3::readError);
    }

    private static RayError readError(byte[] bytes) {
        int length = 0;
        while (length < ERROR_SIZE && bytes[length] != 0) {
            length++;
        }
        return RayError.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** Long codes are cut to seven letters, as servers do. */
    @Override
    public byte[] error(RayError error, boolean inside) {
        byte[] code = error.code().getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(Arrays.copyOf(code, Math.min(code.length, ERROR_SIZE - 1)), ERROR_SIZE);
    }

    /** Servers write a function without parameters so. */
    @Override
    public Vector parameters(Lambda lambda) {
        return lambda.parameters().size() == 0 ? NO_PARAMETERS : lambda.parameters();
    }

    @Override
    public RayValue body(Lambda lambda) {
        return lambda.body();
    }

    @Override
    public @Nullable RayList expressions(RayValue body) {
        return body instanceof RayList list ? list : null;
    }

    @Override
    public RayValue keys(Dict dict) {
        return dict.keys();
    }

    @Override
    public RayValue column(RayValue column) {
        return column;
    }

    @Override
    public void check(RayValue value) {
        // Every value of the model has a form in this version.
    }

    @Override
    public RayValue request(RayValue tree) {
        return tree;
    }

    @Override
    public RayValue tree(RayValue request) {
        return request;
    }

    @Override
    public RayValue answer(RayValue value) {
        return value;
    }
}
