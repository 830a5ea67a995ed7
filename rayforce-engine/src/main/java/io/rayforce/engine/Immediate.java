package io.rayforce.engine;

import io.rayforce.engine.eval.Function;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Globals;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells which requests are answered within microseconds and without waiting: a few calls of elementwise functions on atoms
 * and short vectors, and inserts of few rows into a table that has room for them while nobody writes.
 */
final class Immediate {

    private static final int SHORT_TEXT = 256;
    private static final int FEW = 64;
    private static final int SHORT_BLOCK = 4;

    private final Functions functions;
    private final Globals globals;
    private final Programs programs;

    Immediate(Functions functions, Globals globals, Programs programs) {
        this.functions = functions;
        this.globals = globals;
        this.programs = programs;
    }

    boolean isImmediate(RayValue request) {
        if (!(request instanceof Str text)) {
            return isForm(request);
        }
        if (text.value().length() > SHORT_TEXT) {
            return false;
        }
        try {
            return text.value().isEmpty() || isForm(programs.tree(text.value()));
        } catch (RayfallSyntaxException fault) {
            return true;
        }
    }

    private boolean isForm(RayValue form) {
        return isCheap(form) || isInsert(form) || isBlock(form);
    }

    /** Tells whether a form is a short sequence of forms that are immediate themselves. */
    private boolean isBlock(RayValue form) {
        return form instanceof RayList block
                && block.size() > 1
                && block.size() - 1 <= SHORT_BLOCK
                && isCall(block.at(0), "do")
                && isEach(block, part -> isCheap(part) || isInsert(part));
    }

    /** Tells whether all arguments of a call are of a kind. */
    private static boolean isEach(RayList call, Predicate<RayValue> kind) {
        for (int i = 1; i < call.size(); i++) {
            if (!kind.test(call.at(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCheap(RayValue form) {
        if (form instanceof RayList call && call.size() > 0) {
            return call.size() <= FEW && isElementwise(call.at(0)) && isEach(call, this::isCheap);
        }
        return isShort(form);
    }

    private boolean isElementwise(RayValue head) {
        return builtin(head)
                .filter(function ->
                        function.role() == Function.Role.ELEMENTWISE && function.body() instanceof Function.Plain)
                .isPresent();
    }

    /** Returns the function of the language that a head means; what a program bound to its name is none. */
    private Optional<Function> builtin(RayValue head) {
        String name =
                head instanceof Name called ? called.text() : head instanceof Builtin builtin ? builtin.name() : "";
        return globals.isBound(name) ? Optional.empty() : Optional.ofNullable(functions.find(name));
    }

    private static boolean isShort(RayValue value) {
        return value instanceof Atom
                || value == RayNull.NULL
                || value instanceof Sequence vector && vector.size() <= FEW;
    }

    private boolean isInsert(RayValue form) {
        return form instanceof RayList call
                && call.size() == 3
                && isCall(call.at(0), "insert")
                && isRows(call.at(2))
                && target(call.at(1))
                        .filter(name -> globals.canAppend(name, FEW))
                        .isPresent();
    }

    private boolean isCall(RayValue head, String name) {
        return builtin(head).filter(function -> function.name().equals(name)).isPresent();
    }

    private static Optional<String> target(RayValue form) {
        if (form instanceof RayList quoted && quoted.size() == 2 && quoted.at(0).equals(Name.of("quote"))) {
            return quoted.at(1) instanceof Name name ? Optional.of(name.text()) : Optional.empty();
        }
        return form instanceof Sym symbol ? Optional.of(symbol.value()) : Optional.empty();
    }

    /** Tells whether a form holds few rows: written out, or as a table. */
    private boolean isRows(RayValue form) {
        if (form instanceof RayTable table) {
            return table.rowCount() <= FEW;
        }
        if (form instanceof Dict dict) {
            return dict.values() instanceof Sequence values && values.size() <= FEW && isEachShort(values);
        }
        return form instanceof RayList list
                && list.size() > 1
                && list.size() <= FEW
                && isCall(list.at(0), "list")
                && isEach(list, this::isCheap);
    }

    private static boolean isEachShort(Sequence values) {
        return !(values instanceof RayList list) || list.stream().allMatch(Immediate::isShort);
    }
}
