package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one payload that arrives in pieces. Values are built as their bytes arrive; nesting is kept on a stack of its own.
 *
 * <p>After a {@link WireException} the decoder swallows the rest of the payload, so that the frame boundary is kept, and
 * {@link #value()} repeats the exception. Not safe for use by several threads.
 */
public final class WireDecoder {

    private static final int SMALL = 16;
    private static final int MOST_SHARED = 256;

    private final Dialect dialect;
    private final DecodeLimits limits;
    private final Hints hints;
    private final boolean isReply;
    private final @Nullable CompressedInput compressed;
    private @Nullable RecentTexts texts;
    private @Nullable SymDictionary shared;
    private @Nullable Step top;
    private int depth;
    private Input input;
    private @Nullable RayValue value;
    private @Nullable WireException failure;

    WireDecoder(Dialect dialect, long size, DecodeLimits limits, Hints hints) {
        this(dialect, new Frame(dialect.version(), Frame.NO_FLAGS, Frame.Kind.SYNC, size), limits, hints);
    }

    /** The symbols of a reply are read as themselves, whether marked or not, unless they belong to a function. */
    WireDecoder(Dialect dialect, Frame frame, DecodeLimits limits, Hints hints) {
        requireAtMost(limits.maxPayload(), frame.size(), "a payload");
        this.dialect = dialect;
        this.limits = limits;
        this.hints = hints;
        this.isReply = frame.kind() == Frame.Kind.RESPONSE;
        this.input = new Input(frame.isCompressed() ? 0 : frame.size());
        this.compressed =
                frame.isCompressed() ? new CompressedInput(frame.size(), this::expectExpanded, this::take) : null;
    }

    private static void requireAtMost(long limit, long size, String what) {
        if (size > limit) {
            throw new WireException(what + " of " + size + " bytes exceeds the limit of " + limit, 0);
        }
    }

    private void expectExpanded(long size) {
        requireAtMost(limits.maxExpanded(), size, "an expanded payload");
        input = new Input(size);
    }

    /**
     * Takes bytes from the buffer's position on, as many as the payload still owes; the rest is left in the buffer.
     *
     * @return whether the payload is complete
     */
    public boolean feed(ByteBuffer bytes) {
        if (compressed == null) {
            while (bytes.hasRemaining() && !isComplete()) {
                take(bytes);
            }
        } else if (bytes.hasRemaining()) {
            expand(compressed, bytes);
        }
        return isComplete();
    }

    private void expand(CompressedInput groups, ByteBuffer bytes) {
        try {
            groups.feed(bytes, failure == null);
        } catch (WireException fault) {
            failure = fault;
            top = null;
        }
    }

    private void take(ByteBuffer bytes) {
        input.load(bytes, top == null ? 0 : top.bulk());
        if (value == null && failure == null) {
            decode();
        }
        input.skipLoaded();
    }

    /** Returns the size of the payload in bytes, after decompression; 0 as long as a compressed one has not announced it. */
    public long size() {
        return input.size();
    }

    /** Tells whether all bytes of the payload have been taken. */
    public boolean isComplete() {
        return compressed == null ? input.isAtEnd() : compressed.isAtEnd();
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
            throw input.fault(
                    input.isEmpty()
                            ? "an empty payload: the sender could not write its value"
                            : "the payload ends before its value does");
        }
        return value;
    }

    private void decode() {
        try {
            while (value == null) {
                Step current = top;
                if (!(current == null ? begin() : current.advance(this))) {
                    return;
                }
            }
        } catch (WireException fault) {
            failure = fault;
            top = null;
        }
    }

    Input input() {
        return input;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Checks the number of elements of a sequence. */
    int count(int elements) {
        if (elements > limits.maxElements()) {
            throw input.fault("a sequence of " + elements + " elements exceeds the limit of " + limits.maxElements());
        }
        return elements;
    }

    /** Returns the text of an atom. */
    String text(TextCollector collected) {
        if (depth == 1) {
            return collected.toString();
        }
        if (texts == null) {
            texts = new RecentTexts();
        }
        return texts.text(collected.bytes(), collected.from(), collected.length());
    }

    /** Tells whether the payload holds so many different short texts that lists have to keep theirs as bytes. */
    boolean savesMemory() {
        return texts != null && texts.isOverspent();
    }

    /** Returns the dictionary for a vector of so many symbols. Small vectors share one, which is cheaper than to have their own. */
    SymDictionary dictionary(int count) {
        if (count > SMALL) {
            return new SymDictionary();
        }
        if (shared == null || shared.size() > MOST_SHARED) {
            shared = new SymDictionary();
        }
        return shared;
    }

    /** Tells whether an unmarked symbol is data: in a reply, unless it belongs to a function. */
    boolean readsData() {
        for (Step open = isReply ? top : null; open != null; open = open.outer) {
            if (open instanceof LambdaStep) {
                return false;
            }
        }
        return isReply;
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
        if (depth >= limits.maxDepth()) {
            throw input.fault("values are nested deeper than " + limits.maxDepth() + " levels");
        }
        int code = input.get();
        if (code == Codes.NULL) {
            deliver(RayNull.NULL);
        } else {
            push(step(code));
        }
        return true;
    }

    private void push(Step step) {
        step.outer = top;
        top = step;
        depth++;
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
                return dialect.errorStep(top != null, input.owed());
            default:
                if (code >= Codes.UNARY && code <= Codes.VARIADIC) {
                    return new BuiltinStep(code - Codes.UNARY);
                }
                return simpleStep(code);
        }
    }

    private Step simpleStep(int code) {
        Step step = code < 0 ? dialect.atomStep(-code) : dialect.vectorStep(code);
        if (step == null) {
            throw input.fault("unknown type code " + code);
        }
        return step;
    }

    /** Ends the step on top of the stack with its value. */
    void complete(RayValue finished) {
        top = top == null ? null : top.outer;
        depth--;
        deliver(finished);
    }

    private void deliver(RayValue finished) {
        if (top == null) {
            value = finished;
        } else {
            top.accept(finished, this);
        }
    }

    /** Returns the atom to use for one whose flags mark it as null: its own bytes do not count. */
    static Atom nullable(Atom atom, byte flags) {
        boolean flagged = (flags & Codes.ATOM_NULL) != 0;
        return !flagged || atom.isNull() ? atom : Atom.nullOf(atom.type());
    }
}
