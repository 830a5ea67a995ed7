package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.Vector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which expressions of a query a server plans as a whole, by their functions and by the types of their operands. */
final class Planned {

    private static final Set<String> CASTS = Set.of("I16", "I32", "I64", "F64");
    private static final RayType NOT = RayType.NULL;

    private final TableScope scope;
    private final Evaluation evaluation;

    Planned(TableScope scope, Evaluation evaluation) {
        this.scope = scope;
        this.evaluation = evaluation;
    }

    boolean is(RayValue form) {
        return type(form) != NOT;
    }

    private String callee(RayValue form) {
        return Forms.callee(form, evaluation);
    }

    private static RayValue last(RayList call) {
        return call.at(call.size() - 1);
    }

    /** Returns the atom type of the elements of an expression that is planned. */
    private RayType type(RayValue form) {
        Optional<String> name = Forms.name(form);
        if (name.isPresent()) {
            return ofName(form, name.get());
        }
        if (!Forms.isCall(form)) {
            return ofAtom(form);
        }
        RayList call = (RayList) form;
        return switch (callee(form)) {
            case "as" -> ofCast(call.at(1), type(last(call)));
            case "strlen", "count" -> RayType.I64;
            case "within" -> type(call.at(1)) == NOT ? NOT : RayType.B8;
            case "and", "or" -> ofLogic(call.stream().skip(1).map(this::type).toList());
            default ->
                ofFunction(callee(form), call.stream().skip(1).map(this::type).toList(), isSimple(last(call)));
        };
    }

    /** Tells whether the type of an expression is not decided by arithmetic. */
    private boolean isSimple(RayValue form) {
        return !Forms.isCall(form) || callee(form).equals("as");
    }

    private RayType ofName(RayValue form, String name) {
        RayValue found = scope.find(name);
        if (found == null) {
            RayValue bound = form instanceof Sym ? form : evaluation.find(name);
            return ofAtom(bound == null ? RayNull.NULL : bound);
        }
        if (!scope.isPlanned(name)) {
            return NOT;
        }
        return found instanceof Vector ? plain(found.type().element()) : ofAtom(found);
    }

    private static RayType ofAtom(RayValue value) {
        return value instanceof Atom atom && !atom.isNull() ? plain(atom.type()) : NOT;
    }

    private static RayType plain(RayType type) {
        return switch (type) {
            case B8, U8, I16, I32, I64, F64, DATE, TIME, TIMESTAMP, SYM -> type;
            default -> NOT;
        };
    }

    private static RayType ofCast(RayValue target, RayType from) {
        boolean planned = from != NOT && target instanceof Sym name && CASTS.contains(name.value());
        return planned ? RayType.valueOf(((Sym) target).value()) : NOT;
    }

    private static RayType ofLogic(List<RayType> operands) {
        return operands.stream().allMatch(RayType.B8::equals) ? RayType.B8 : NOT;
    }

    private static RayType ofFunction(String name, List<RayType> operands, boolean simple) {
        if (operands.isEmpty() || operands.contains(NOT)) {
            return NOT;
        }
        RayType first = operands.get(0);
        return operands.size() == 1 ? ofUnary(name, first, simple) : ofBinary(name, first, operands.get(1));
    }

    private static RayType ofUnary(String name, RayType operand, boolean simple) {
        boolean number = Numbers.isNumber(operand);
        return switch (name) {
            case "nil?" -> RayType.B8;
            case "not" -> ofLogic(List.of(operand));
            case "neg", "abs" -> number ? wide(operand) : NOT;
            case "floor", "ceil" -> number && (simple || operand == RayType.F64) ? operand : NOT;
            case "signum" -> number ? RayType.I64 : NOT;
            case "round" -> number && operand != RayType.F64 ? RayType.F64 : NOT;
            case "sqrt", "log", "exp", "sin", "cos", "tan", "asin", "acos", "atan", "reciprocal" ->
                number ? RayType.F64 : NOT;
            default -> NOT;
        };
    }

    private static RayType ofBinary(String name, RayType left, RayType right) {
        boolean numbers = Numbers.isNumber(left) && Numbers.isNumber(right);
        return switch (name) {
            case "+", "-", "*", "xbar" -> numbers ? wide(left == RayType.F64 ? left : right) : NOT;
            case "/", "pow" -> numbers ? RayType.F64 : NOT;
            case "%" -> numbers && !isByteOfNarrow(left, right) ? wide(left == RayType.F64 ? left : right) : NOT;
            case "==", "!=" -> numbers || left == right ? RayType.B8 : NOT;
            case "<", "<=", ">", ">=" -> numbers || left == right && left != RayType.SYM ? RayType.B8 : NOT;
            default -> NOT;
        };
    }

    private static boolean isByteOfNarrow(RayType left, RayType right) {
        return right == RayType.U8 && left != RayType.I64 && left != RayType.F64;
    }

    private static RayType wide(RayType type) {
        return type == RayType.F64 ? type : RayType.I64;
    }
}
