package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Vector;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes values into buffers of exactly their size. Immutable, but for what a {@link GapEncoder} collects. */
final class Encoder {

    private static final int MAX_DEPTH = DecodeLimits.DEFAULT.maxDepth();

    private final Dialect dialect;
    private final Hints hints;
    private final VectorEncoder vectors;
    private final Sizes sizes;

    Encoder(Dialect dialect, Hints hints) {
        this(dialect, hints, new VectorEncoder(dialect, hints), new Sizes(dialect, MAX_DEPTH));
    }

    private Encoder(Dialect dialect, Hints hints, VectorEncoder vectors, Sizes sizes) {
        this.dialect = dialect;
        this.hints = hints;
        this.vectors = vectors;
        this.sizes = sizes;
    }

    /** Returns a buffer that holds the payload behind the given number of free bytes, and so many behind it beyond its limit. */
    ByteBuffer payload(RayValue value, int reserved, int slack) {
        return payload(value, sizes.of(value), reserved, slack);
    }

    /** Returns the payload behind the given number of free bytes. The elements of large vectors are not copied yet. */
    OutgoingFrame outgoing(RayValue value, int reserved) {
        long size = sizes.of(value);
        if (size < GapEncoder.LEAST_SIZE) {
            return new OutgoingFrame(new Piece.Bytes(payload(value, size, reserved, 0)));
        }
        requireFrame(size, reserved);
        GapEncoder gaps = new GapEncoder(dialect, hints);
        Encoder pieces = new Encoder(dialect, hints, gaps, sizes.without(GapEncoder::isLarge));
        return gaps.between(pieces.payload(value, reserved, 0), vectors);
    }

    private static void requireFrame(long size, int extra) {
        if (size > Integer.MAX_VALUE - 8 - extra) {
            throw new WireException("the value takes " + size + " bytes, more than one frame holds", 0);
        }
    }

    private ByteBuffer payload(RayValue value, long size, int reserved, int slack) {
        requireFrame(size, reserved + slack);
        ByteBuffer out = ByteBuffer.allocate(reserved + (int) size + slack).order(ByteOrder.LITTLE_ENDIAN);
        out.position(reserved);
        if (value instanceof RayError error) {
            error(error, false, out);
        } else {
            write(value, out);
        }
        return out.flip();
    }

    private void write(RayValue value, ByteBuffer out) {
        switch (value.type()) {
            case LIST -> list((RayList) value, out);
            case DICT -> dict((Dict) value, out);
            case TABLE -> table((RayTable) value, out);
            case LAMBDA -> lambda((Lambda) value, out);
            case BUILTIN -> builtin((Builtin) value, out);
            case NAME -> name((Name) value, out);
            case NULL -> out.put((byte) Codes.NULL);
            case ERROR -> error((RayError) value, true, out);
            default -> {
                if (value instanceof Vector vector) {
                    vectors.write(vector, out);
                } else {
                    atom((Atom) value, out);
                }
            }
        }
    }

    private void error(RayError error, boolean inside, ByteBuffer out) {
        out.put((byte) Codes.ERROR).put(dialect.error(error, inside));
    }

    private void head(int code, byte attributes, ByteBuffer out) {
        out.put((byte) code).put(hints.write(attributes));
    }

    private void list(RayList list, ByteBuffer out) {
        head(Codes.LIST, (byte) 0, out);
        out.putLong(list.size());
        for (RayValue element : list) {
            write(element, out);
        }
    }

    private void dict(Dict dict, ByteBuffer out) {
        head(Codes.DICT, (byte) 0, out);
        write(dialect.keys(dict), out);
        write(dict.values(), out);
    }

    private void table(RayTable table, ByteBuffer out) {
        head(Codes.TABLE, (byte) 0, out);
        vectors.write(table.names(), out);
        head(Codes.LIST, (byte) 0, out);
        out.putLong(table.columnCount());
        for (int i = 0; i < table.columnCount(); i++) {
            write(table.column(i), out);
        }
    }

    private void lambda(Lambda lambda, ByteBuffer out) {
        boolean captures = lambda.captured().size() > 0;
        head(Codes.LAMBDA, captures ? Codes.CAPTURES : 0, out);
        vectors.write(dialect.parameters(lambda), out);
        write(dialect.body(lambda), out);
        if (captures) {
            write(lambda.captured(), out);
        }
    }

    private void builtin(Builtin builtin, ByteBuffer out) {
        out.put((byte) (Codes.UNARY + builtin.arity().ordinal()));
        text(builtin.name(), out);
    }

    private void name(Name name, ByteBuffer out) {
        out.put((byte) -dialect.code(RayType.SYM));
        if (dialect.atomsHaveFlags()) {
            out.put(hints.write((byte) 0));
        }
        text(name.text(), out);
    }

    private void text(String text, ByteBuffer out) {
        Utf8.put(text, out);
        out.put((byte) 0);
    }

    private void atom(Atom atom, ByteBuffer out) {
        if (atom instanceof Str string) {
            string(string, out);
            return;
        }
        out.put((byte) -dialect.code(atom.type()));
        if (dialect.atomsHaveFlags()) {
            out.put(hints.write(AtomCodec.flags(atom)));
        }
        AtomCodec.write(atom, out);
    }

    private void string(Str string, ByteBuffer out) {
        head(dialect.stringCode(), (byte) 0, out);
        out.putLong(Utf8.byteLength(string.value()));
        Utf8.put(string.value(), out);
    }
}
