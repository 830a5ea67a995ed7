package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import java.util.Arrays;
import java.util.List;

/**
 * A function of one's own, used in expressions. It is called with whole columns, within groups once for each; an {@code if} in
 * it is no choice row by row. Immutable.
 */
@CheckReturnValue
public final class Fn {

    private final RayValue code;

    private Fn(RayValue code) {
        this.code = code;
    }

    /**
     * Reads a function.
     *
     * @param text the function, as {@code (fn [x y] (+ x y))}
     * @throws io.rayforce.types.RayforceException if it cannot be read, or is no function
     */
    public static Fn parse(String text) {
        RayValue code = Rayfall.parse(text);
        if (!(code instanceof RayList list) || list.size() < 3 || !list.at(0).equals(Name.of("fn"))) {
            throw new QueryException("a function is written (fn [parameters] body), unlike " + text);
        }
        return new Fn(code);
    }

    /** The parameters of a function that waits for its body. Immutable. */
    @CheckReturnValue
    public static final class Parameters {

        private final List<String> names;

        Parameters(List<String> names) {
            this.names = names;
        }

        /** Ends with what the function gives; {@code col("x")} is the parameter of that name. */
        public Fn body(Expr body) {
            return new Fn(RayList.of(
                    Name.of("fn"), SymVector.of(names.toArray(String[]::new)), body.node.tree(Bindings.NONE)));
        }
    }

    /** Calls the function with expressions or constants. */
    public AnyExpr apply(Object... arguments) {
        return new AnyExpr(new Node.Call(
                code,
                Arrays.stream(arguments)
                        .map(argument -> Literals.node(argument, null))
                        .toList(),
                null));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fn other && code.equals(other.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the function as program text. */
    @Override
    public String toString() {
        return Rayfall.print(code);
    }
}
