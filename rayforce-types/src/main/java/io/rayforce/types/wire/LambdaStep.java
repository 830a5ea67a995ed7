package io.rayforce.types.wire;

import io.rayforce.types.Dict;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;

/** A function: parameters, body and, if the attributes say so, captured variables. */
final class LambdaStep extends PartsStep {

    @Override
    boolean isComplete(int parts) {
        return parts == (captures() ? 3 : 2);
    }

    private boolean captures() {
        return (attributes() & Codes.CAPTURES) != 0;
    }

    @Override
    RayValue assemble(RayValue[] parts, WireDecoder decoder) {
        boolean noParameters = parts[0].type() == RayType.I64_VECTOR && ((Sequence) parts[0]).size() == 0;
        RayValue parameters = noParameters ? SymVector.of() : parts[0];
        RayValue captured = captures() ? parts[2] : Dict.EMPTY;
        RayList body = decoder.dialect().expressions(parts[1]);
        if (!(parameters instanceof SymVector names) || body == null || !(captured instanceof Dict variables)) {
            throw decoder.input()
                    .fault("malformed function: " + parameters.type() + " as parameters, " + parts[1].type()
                            + " as body, " + captured.type() + " as captured variables");
        }
        return new Lambda(names, body, variables);
    }
}
