package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one payload that arrives in pieces. Values are built as their bytes arrive; nesting is kept on a stack of its own.
 *
 * <p>After a {@link WireException} the decoder swallows the rest of the payload, so that the frame boundary is kept, and
 * {@link #value()} repeats the exception. Not safe for use by several threads.
 */
public final class WireDecoder {

    private final Dialect dialect;
    private final Input input;
    private final int maxDepth;
    private final Hints hints;
    private final ArrayDeque<Step> stack = new ArrayDeque<>();
    private @Nullable RayValue value;
    private @Nullable WireException failure;

    WireDecoder(Dialect dialect, long size, DecodeLimits limits, Hints hints) {
        if (size > limits.maxPayload()) {
            throw new WireException("a payload of " + size + " bytes exceeds the limit of " + limits.maxPayload(), 0);
        }
        this.dialect = dialect;
        this.input = new Input(size);
        this.maxDepth = limits.maxDepth();
        this.hints = hints;
    }

    /**
     * Takes bytes from the buffer's position on, as many as the payload still owes; the rest is left in the buffer.
     *
     * @return whether the payload is complete
     */
    public boolean feed(ByteBuffer bytes) {
        while (bytes.hasRemaining() && !isComplete()) {
            input.load(bytes);
            if (value == null && failure == null) {
                decode();
            }
            input.skipLoaded();
        }
        return isComplete();
    }

    /** Tells whether all bytes of the payload have been taken. */
    public boolean isComplete() {
        return input.isAtEnd();
    }

    /**
     * Returns the value.
     *
     * @throws WireException if the bytes taken so far are no value
     */
    public RayValue value() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            throw input.fault("the payload ends before its value does");
        }
        return value;
    }

    private void decode() {
        try {
            while (value == null) {
                Step top = stack.peek();
                if (!(top == null ? begin() : top.advance(this))) {
                    return;
                }
            }
        } catch (WireException fault) {
            failure = fault;
            stack.clear();
        }
    }

    Input input() {
        return input;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Takes one byte of attributes or flags; the caller has made sure that there is one. */
    byte hint() {
        return hint(input.get());
    }

    /** Passes on a byte of attributes or flags. */
    byte hint(byte hint) {
        hints.read(hint);
        return hint;
    }

    /** Starts the next value; it is delivered to the step on top of the stack. Returns false if more bytes are needed. */
    boolean begin() {
        if (!input.has(1)) {
            return false;
        }
        if (stack.size() >= maxDepth) {
            throw input.fault("values are nested deeper than " + maxDepth + " levels");
        }
        int code = input.get();
        if (code < 0) {
            beginAtom(-code);
        } else if (code == Codes.NULL) {
            deliver(RayNull.NULL);
        } else {
            stack.push(step(code));
        }
        return true;
    }

    private void beginAtom(int code) {
        RayType type = dialect.atom(code);
        if (type == null) {
            throw input.fault("unknown type code -" + code);
        }
        stack.push(AtomCodec.width(type) > 0 ? new AtomStep(type) : new TextAtomStep(type));
    }

    private Step step(int code) {
        switch (code) {
            case Codes.LIST:
                return new ListStep();
            case Codes.TABLE:
                return new TableStep();
            case Codes.DICT:
                return new DictStep();
            case Codes.LAMBDA:
                return new LambdaStep();
            case Codes.ERROR:
                return new ErrorStep();
            default:
                if (code >= Codes.UNARY && code <= Codes.VARIADIC) {
                    return new BuiltinStep(code - Codes.UNARY);
                }
                return vectorStep(code);
        }
    }

    private Step vectorStep(int code) {
        RayType type = dialect.atom(code);
        if (type == null) {
            throw input.fault("unknown type code " + code);
        }
        return switch (type) {
            case SYM -> new SymVectorStep();
            case STR -> new StrVectorStep();
            default -> new FixedVectorStep(type);
        };
    }

    /** Ends the step on top of the stack with its value. */
    void complete(RayValue finished) {
        stack.pop();
        deliver(finished);
    }

    private void deliver(RayValue finished) {
        Step parent = stack.peek();
        if (parent == null) {
            value = finished;
        } else {
            parent.accept(finished, this);
        }
    }

    /** Returns the atom to use for one whose flags mark it as null: its own bytes do not count. */
    static Atom nullable(Atom atom, byte flags) {
        boolean flagged = (flags & Codes.ATOM_NULL) != 0;
        return !flagged || atom.isNull() ? atom : AtomCodec.nullOf(atom.type());
    }
}
