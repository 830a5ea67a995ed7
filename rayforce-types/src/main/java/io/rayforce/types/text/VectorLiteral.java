package io.rayforce.types.text;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Makes the vector of a literal's elements: all of one type, but that I64 may stand among F64. */
final class VectorLiteral {

    private static final int MOST_ELEMENTS = 4096;

    private final Source source;
    private final int start;

    VectorLiteral(Source source, int start) {
        this.source = source;
        this.start = start;
    }

    RayValue of(List<RayValue> elements) {
        if (elements.isEmpty()) {
            return I64Vector.of();
        }
        if (elements.size() > MOST_ELEMENTS) {
            throw source.fault("limit", "a vector literal has more than " + MOST_ELEMENTS + " elements", start);
        }
        List<RayValue> atoms = new ArrayList<>(elements.size());
        for (RayValue element : elements) {
            atoms.add(element instanceof Name name ? Sym.of(name.text()) : element);
        }
        RayType type = type(atoms);
        if (type == RayType.F64) {
            atoms.replaceAll(atom -> atom instanceof I64 number ? widened(number) : atom);
        }
        return Vectors.ofAtoms(type, atoms);
    }

    private RayType type(List<RayValue> atoms) {
        RayType type = atoms.get(0).type();
        for (RayValue atom : atoms) {
            RayType other = atom.type();
            boolean numbers =
                    (type == RayType.I64 || type == RayType.F64) && (other == RayType.I64 || other == RayType.F64);
            if (other != type && !numbers) {
                throw source.fault("domain", "a vector literal mixes " + type.label() + " and " + other.label(), start);
            }
            type = other != type ? RayType.F64 : type;
        }
        return type;
    }

    private static F64 widened(I64 number) {
        return number.isNull() ? F64.NULL : F64.of((double) number.value());
    }
}
