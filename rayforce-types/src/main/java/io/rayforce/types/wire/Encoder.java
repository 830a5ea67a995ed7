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

/** Writes one value into a buffer of exactly its size. */
final class Encoder {

    private static final int MAX_DEPTH = DecodeLimits.DEFAULT.maxDepth();

    private final Dialect dialect;
    private final Hints hints;
    private final VectorEncoder vectors;
    private ByteBuffer out = ByteBuffer.allocate(0);

    Encoder(Dialect dialect, Hints hints) {
        this.dialect = dialect;
        this.hints = hints;
        this.vectors = new VectorEncoder(dialect, hints);
    }

    /** Returns a buffer that holds the payload behind the given number of free bytes. */
    ByteBuffer payload(RayValue value, int reserved) {
        long size = new Sizes(dialect, MAX_DEPTH).of(value);
        if (size > Integer.MAX_VALUE - 8 - reserved) {
            throw new WireException("the value takes " + size + " bytes, more than one frame holds", 0);
        }
        out = ByteBuffer.allocate(reserved + (int) size).order(ByteOrder.LITTLE_ENDIAN);
        out.position(reserved);
        if (value instanceof RayError error) {
            error(error, false);
        } else {
            write(value);
        }
        return out.rewind();
    }

    private void write(RayValue value) {
        switch (value.type()) {
            case LIST -> list((RayList) value);
            case DICT -> dict((Dict) value);
            case TABLE -> table((RayTable) value);
            case LAMBDA -> lambda((Lambda) value);
            case BUILTIN -> builtin((Builtin) value);
            case NAME -> name((Name) value);
            case NULL -> out.put((byte) Codes.NULL);
            case ERROR -> error((RayError) value, true);
            default -> {
                if (value instanceof Vector vector) {
                    vectors.write(vector, out);
                } else {
                    atom((Atom) value);
                }
            }
        }
    }

    private void error(RayError error, boolean inside) {
        out.put((byte) Codes.ERROR).put(dialect.error(error, inside));
    }

    private void head(int code, byte attributes) {
        out.put((byte) code).put(hints.write(attributes));
    }

    private void list(RayList list) {
        head(Codes.LIST, (byte) 0);
        out.putLong(list.size());
        for (RayValue element : list) {
            write(element);
        }
    }

    private void dict(Dict dict) {
        head(Codes.DICT, (byte) 0);
        write(dialect.keys(dict));
        write(dict.values());
    }

    private void table(RayTable table) {
        head(Codes.TABLE, (byte) 0);
        vectors.write(table.names(), out);
        head(Codes.LIST, (byte) 0);
        out.putLong(table.columnCount());
        for (int i = 0; i < table.columnCount(); i++) {
            write(table.column(i));
        }
    }

    private void lambda(Lambda lambda) {
        boolean captures = lambda.captured().size() > 0;
        head(Codes.LAMBDA, captures ? Codes.CAPTURES : 0);
        vectors.write(dialect.parameters(lambda), out);
        write(dialect.body(lambda));
        if (captures) {
            write(lambda.captured());
        }
    }

    private void builtin(Builtin builtin) {
        out.put((byte) (Codes.UNARY + builtin.arity().ordinal()));
        text(builtin.name());
    }

    private void name(Name name) {
        out.put((byte) -dialect.code(RayType.SYM));
        if (dialect.atomsHaveFlags()) {
            out.put(hints.write((byte) 0));
        }
        text(name.text());
    }

    private void text(String text) {
        out.put(Utf8.encode(text)).put((byte) 0);
    }

    private void atom(Atom atom) {
        if (atom instanceof Str string) {
            string(string);
            return;
        }
        out.put((byte) -dialect.code(atom.type()));
        if (dialect.atomsHaveFlags()) {
            out.put(hints.write(AtomCodec.flags(atom)));
        }
        AtomCodec.write(atom, out);
    }

    private void string(Str string) {
        byte[] bytes = Utf8.encode(string.value());
        head(dialect.stringCode(), (byte) 0);
        out.putLong(bytes.length).put(bytes);
    }
}
