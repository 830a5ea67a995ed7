package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.Guid;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import io.rayforce.types.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The value bytes of atoms. */
final class AtomCodec {

    private AtomCodec() {}

    /** Returns the number of bytes that an element of a type takes; -1 for symbols and strings, which have their own. */
    static int width(RayType type) {
        return switch (type.element()) {
            case B8, U8 -> 1;
            case I16 -> 2;
            case I32, F32, DATE, TIME -> 4;
            case I64, F64, TIMESTAMP, TIMESPAN -> 8;
            case GUID -> 16;
            default -> -1;
        };
    }

    /** The empty symbol is never flagged as null: a server would read it as a name. */
    static byte flags(Atom atom) {
        if (atom.type() == RayType.SYM) {
            return Codes.LITERAL;
        }
        return atom.isNull() ? Codes.ATOM_NULL : 0;
    }

    static void write(Atom atom, ByteBuffer out) {
        switch (atom.type()) {
            case B8 -> out.put((byte) (((B8) atom).value() ? 1 : 0));
            case U8 -> out.put((byte) ((U8) atom).value());
            case I16 -> out.putShort(((I16) atom).value());
            case I32 -> out.putInt(((I32) atom).value());
            case I64 -> out.putLong(((I64) atom).value());
            case F32 -> out.putInt(Float.floatToRawIntBits(((F32) atom).value()));
            case F64 -> out.putLong(Double.doubleToRawLongBits(((F64) atom).value()));
            case DATE -> out.putInt(((Date) atom).days());
            case TIME -> out.putInt(((Time) atom).millis());
            case TIMESTAMP -> out.putLong(((Timestamp) atom).nanos());
            case TIMESPAN -> out.putLong(((Timespan) atom).nanos());
            case GUID -> guid((Guid) atom, out);
            case SYM -> {
                Utf8.put(((Sym) atom).value(), out);
                out.put((byte) 0);
            }
            default -> throw new IllegalStateException(atom.type() + " is no atom");
        }
    }

    /** Reads an atom of fixed width. */
    static Atom read(RayType type, ByteBuffer in) {
        return switch (type) {
            case B8 -> B8.of(in.get() != 0);
            case U8 -> U8.of(in.get() & 0xff);
            case I16 -> I16.of(in.getShort());
            case I32 -> I32.of(in.getInt());
            case I64 -> I64.of(in.getLong());
            case F32 -> F32.of(Float.intBitsToFloat(in.getInt()));
            case F64 -> F64.of(Double.longBitsToDouble(in.getLong()));
            case DATE -> Date.ofDays(in.getInt());
            case TIME -> Time.ofMillis(in.getInt());
            case TIMESTAMP -> Timestamp.ofNanos(in.getLong());
            case TIMESPAN -> Timespan.ofNanos(in.getLong());
            case GUID -> readGuid(in);
            default -> throw new IllegalStateException(type + " has no fixed width");
        };
    }

    private static void guid(Guid guid, ByteBuffer out) {
        out.order(ByteOrder.BIG_ENDIAN).putLong(guid.high()).putLong(guid.low()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Guid readGuid(ByteBuffer in) {
        return new Guid(Long.reverseBytes(in.getLong()), Long.reverseBytes(in.getLong()));
    }
}
