package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Dict;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.text.TablePrinter;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What goes out of the language and what comes into it: bytes, chance, printed tables and the list of names. */
final class Outside {

    private Outside() {}

    static void register(Functions functions) {
        functions.unary("ser", Role.PLAIN, Outside::bytes);
        functions.unary("de", Role.PLAIN, Outside::value);
        functions.binary("rand", Role.PLAIN, Outside::numbers);
        functions.unary("guid", Role.PLAIN, Outside::guids);
        functions.plain("show", Arity.VARIADIC, Role.PLAIN, Outside::show);
        functions.plain("env", Arity.UNARY, Role.PLAIN, (arguments, evaluation) -> names(evaluation));
    }

    private static RayValue bytes(RayValue value) {
        ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.ASYNC, value);
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return U8Vector.wrap(bytes);
    }

    private static RayValue value(RayValue value) {
        if (!(value instanceof U8Vector vector)) {
            throw EngineException.type(
                    "de takes a vector of u8, not " + value.type().label());
        }
        ByteBuffer bytes = ByteBuffer.wrap(vector.toArray());
        try {
            if (bytes.remaining() < Frame.HEADER_SIZE) {
                throw EngineException.domain("a frame has at least " + Frame.HEADER_SIZE + " bytes");
            }
            Frame frame = Frame.read(bytes, WireFormat.V3, bytes.capacity());
            if (frame.size() > bytes.remaining()) {
                throw EngineException.domain(
                        "the frame says " + frame.size() + " bytes, and " + bytes.remaining() + " follow");
            }
            return WireFormat.V3.decode(bytes);
        } catch (WireException | ConversionException malformed) {
            throw new EngineException("domain", "the bytes are no value: " + malformed.getMessage(), malformed);
        }
    }

    private static int count(RayValue value, int each, Budget budget) {
        long count = Atoms.integer(value, "the number of values");
        if (count < 0) {
            throw EngineException.domain("no " + count + " values can be made");
        }
        return budget.reserve(count, each);
    }

    private static RayValue numbers(RayValue count, RayValue bound, Budget budget) {
        int size = count(count, Long.BYTES, budget);
        long limit = Atoms.integer(bound, "the bound");
        if (limit < 1) {
            throw EngineException.domain("random numbers lie below a positive bound, not below " + limit);
        }
        return I64Vector.wrap(ThreadLocalRandom.current().longs(size, 0, limit).toArray());
    }

    private static RayValue guids(RayValue count, Budget budget) {
        SecureRandom random = new SecureRandom();
        long[] halves = new long[Math.multiplyExact(2, count(count, 2 * Long.BYTES, budget))];
        for (int i = 0; i < halves.length; i += 2) {
            halves[i] = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
            halves[i + 1] = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE;
        }
        return GuidVector.wrap(halves);
    }

    private static RayValue show(RayValue[] arguments, Evaluation evaluation) {
        for (RayValue argument : arguments) {
            String text =
                    argument instanceof RayTable table ? TablePrinter.DEFAULT.print(table) : Rayfall.format(argument);
            evaluation.caller().print(text + "\n");
        }
        return RayNull.NULL;
    }

    private static RayValue names(Evaluation evaluation) {
        Map<String, RayValue> values = new TreeMap<>(evaluation.environment().values());
        return Dict.of(SymVector.of(values.keySet().toArray(String[]::new)), RayList.of(values.values()));
    }
}
