package io.rayforce.types.wire;

import io.rayforce.types.RayError;
import io.rayforce.types.RayType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Wire version 3. */
final class Version3 implements Dialect {

    private static final int TIMESPAN = 16;
    private static final int CODE_LENGTH = 8;
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

    @Override
    public byte version() {
        return 3;
    }

    @Override
    public int code(RayType atom) {
        return atom == RayType.TIMESPAN ? TIMESPAN : Arrays.asList(BY_CODE).indexOf(atom) + 1;
    }

    @Override
    public @Nullable RayType atom(int code) {
        if (code == TIMESPAN) {
            return RayType.TIMESPAN;
        }
        return code >= 1 && code <= BY_CODE.length ? BY_CODE[code - 1] : null;
    }

    @Override
    public boolean atomsHaveFlags() {
        return true;
    }

    @Override
    public int errorSize() {
        return CODE_LENGTH;
    }

    @Override
    public RayError readError(byte[] bytes) {
        int length = 0;
        while (length < CODE_LENGTH && bytes[length] != 0) {
            length++;
        }
        return RayError.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** Long codes are cut to seven letters, as servers do. */
    @Override
    public byte[] writeError(RayError error) {
        byte[] code = error.code().getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(Arrays.copyOf(code, Math.min(code.length, CODE_LENGTH - 1)), CODE_LENGTH);
    }
}
