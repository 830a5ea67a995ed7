package io.rayforce.engine.eval;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Scratch;
import io.rayforce.engine.table.Widths;
import io.rayforce.query.spi.Call;
import io.rayforce.types.Builtin;
import io.rayforce.types.I64;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The evaluation of one request: trees in, values out. Used by one thread. */
public final class Evaluation {

    private static final int DEEPEST_LAMBDA = 340;
    private static final int DEEPEST_FORM = 900;

    private final Lookup lookup;
    private final Environment environment;
    private final Call caller;
    private final Budget budget;
    private final boolean fromText;
    private Scratch scratch = Scratch.NONE;
    private @Nullable Scope scope;
    private int lambdas;
    private int forms;

    /**
     * Creates the evaluation of a request.
     *
     * @param fromText whether the request is a program text; in any other request, a list whose head is not callable is
     *     data where it is an argument outside of lambdas and queries
     */
    public Evaluation(Functions functions, Environment environment, Call caller, Budget budget, boolean fromText) {
        this.lookup = new Lookup(functions, environment, caller);
        this.environment = environment;
        this.caller = caller;
        this.budget = budget;
        this.fromText = fromText;
    }

    /** Returns one that stands where this one does, for another thread. No names may be bound while both are used. */
    public Evaluation fork() {
        Evaluation fork = new Evaluation(lookup.functions(), environment, caller, budget, fromText);
        fork.scope = scope;
        fork.lambdas = lambdas;
        fork.forms = forms;
        return fork;
    }

    /** Returns one that stands where this one does, for another thread, and for values that nobody keeps longer than a batch of rows. */
    public Evaluation fork(Scratch scratch) {
        Evaluation fork = fork();
        fork.scratch = scratch;
        return fork;
    }

    /** Returns where to take arrays from that hold the values of an expression. */
    public Scratch scratch() {
        return scratch;
    }

    /** Returns the global names. */
    public Environment environment() {
        return environment;
    }

    /** Returns who asks. */
    public Call caller() {
        return caller;
    }

    /** Returns what the request may still use. */
    public Budget budget() {
        return budget;
    }

    /** Tells whether the expression of a query is evaluated, where some functions follow rules of their own. */
    public boolean inQuery() {
        return scope != null && scope.isQuery();
    }

    /** Returns where a function of numbers takes the width of its integers from. */
    public Regime regime(String function) {
        Scope.Columns columns = scope == null ? null : scope.columns();
        return columns == null ? Regime.DIRECT : columns.regime(function);
    }

    /** Returns the scope at this point, or null at top level. */
    public @Nullable Scope scope() {
        return scope;
    }

    /** Evaluates a form. */
    public RayValue evaluate(RayValue form) {
        return switch (form.type()) {
            case NAME -> resolve(((Name) form).text());
            case SYM -> symbol((Sym) form);
            case LIST -> ((RayList) form).size() == 0 ? form : call((RayList) form);
            default -> form;
        };
    }

    /** Evaluates an argument of a call; unlike at the top, a list that is no call may stand there as data. */
    public RayValue argument(RayValue form) {
        if (!fromText
                && (scope == null || !scope.isCode())
                && form instanceof RayList list
                && list.size() > 0
                && !isCallable(list.at(0))) {
            return form;
        }
        return evaluate(form);
    }

    private RayValue symbol(Sym symbol) {
        if (scope != null && scope.columns() != null) {
            RayValue column = scope.columns().find(symbol.value());
            return column == null ? symbol : column;
        }
        return symbol;
    }

    private RayValue resolve(String name) {
        RayValue value = find(name);
        if (value != null) {
            return value;
        }
        throw scope != null && scope.columns() != null ? scope.columns().unknown(name) : EngineException.name(name);
    }

    /** Returns what a name means here, or null. */
    public @Nullable RayValue find(String name) {
        return lookup.find(name, scope, this);
    }

    /** Returns the function that stands at the head of a call. */
    public RayValue head(RayValue head) {
        RayValue found = switch (head.type()) {
            case NAME -> headByName(((Name) head).text());
            case SYM -> headByName(((Sym) head).value());
            case LIST -> evaluate(head);
            default -> head;
        };
        if (!Lookup.isFunction(found)) {
            throw EngineException.type(found.type().label() + " stands where a function should");
        }
        return found;
    }

    private RayValue headByName(String name) {
        RayValue found = scope == null ? null : scope.local(name);
        if (found == null) {
            Scope outer = scope;
            scope = null;
            try {
                found = name.equals("self") && outer != null && outer.self() != null ? outer.self() : find(name);
            } finally {
                scope = outer;
            }
        }
        if (found == null) {
            throw lookup.missing(name);
        }
        return found;
    }

    private boolean isCallable(RayValue head) {
        return switch (head.type()) {
            case BUILTIN, LAMBDA -> true;
            case NAME -> Lookup.isFunction(find(((Name) head).text()));
            case SYM -> Lookup.isFunction(find(((Sym) head).value()));
            case LIST -> ((RayList) head).size() > 0 && isCallable(((RayList) head).at(0));
            default -> false;
        };
    }

    /** Returns the function behind a builtin. */
    public Function function(Builtin builtin) {
        return lookup.function(builtin);
    }

    private RayValue call(RayList form) {
        if (++forms > DEEPEST_FORM) {
            throw EngineException.limit("calls are nested deeper than " + DEEPEST_FORM);
        }
        int depth = forms;
        budget.checkpoint();
        RayValue head = head(form.at(0));
        RayValue result =
                head instanceof Lambda lambda ? apply(lambda, arguments(form), true) : call((Builtin) head, form);
        forms = depth - 1;
        return result;
    }

    private RayValue call(Builtin builtin, RayList form) {
        Function function = function(builtin);
        function.checkCount(form.size() - 1);
        if (function.body() instanceof Function.Special special) {
            return special.apply(form, this);
        }
        return apply(form, function, arguments(form));
    }

    private RayValue[] arguments(RayList form) {
        RayValue[] arguments = new RayValue[form.size() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(form.at(i + 1));
        }
        return arguments;
    }

    private RayValue apply(RayList form, Function function, RayValue[] arguments) {
        return scope != null && scope.columns() != null
                ? scope.columns().apply(form, function, arguments, this)
                : applyDirectly(function, arguments);
    }

    /** Calls a function whose arguments are evaluated, whatever they mean to a query. */
    public RayValue applyDirectly(Function function, RayValue... arguments) {
        if (function.body() instanceof Function.Plain plain) {
            return Widths.affordable(plain.apply(arguments, this), budget);
        }
        return ((Function.Special) function.body()).apply(function.quoting(arguments), this);
    }

    /** Calls a function value with evaluated arguments. */
    public RayValue apply(RayValue callee, RayValue... arguments) {
        budget.checkpoint();
        if (callee instanceof Lambda lambda) {
            return apply(lambda, arguments, false);
        }
        if (!(callee instanceof Builtin builtin)) {
            throw EngineException.type(callee.type().label() + " stands where a function should");
        }
        Function function = function(builtin);
        function.checkCount(arguments.length);
        return applyDirectly(function, arguments);
    }

    /** Calls a lambda; where that is written in an expression of a query, the body sees the columns, too. */
    private RayValue apply(Lambda lambda, RayValue[] arguments, boolean written) {
        if (arguments.length != lambda.parameters().size()) {
            throw EngineException.arity(
                    "a lambda of " + lambda.parameters().size() + " parameters got " + arguments.length + " arguments");
        }
        if (++lambdas > DEEPEST_LAMBDA) {
            throw EngineException.limit("lambdas are nested deeper than " + DEEPEST_LAMBDA);
        }
        int depth = lambdas;
        Map<String, RayValue> locals = Closures.locals(lambda, arguments);
        Scope.Columns query = written && scope != null ? scope.columns() : null;
        Scope.Columns columns = query == null ? null : query.within(lambda, locals, this);
        RayValue result = within(Scope.ofCall(lambda, locals, columns), () -> body(lambda));
        lambdas = depth - 1;
        return result;
    }

    private RayValue body(Lambda lambda) {
        try {
            return block(lambda.body(), 0);
        } catch (ReturnSignal signal) {
            return signal.value();
        }
    }

    /** Evaluates the forms of a list from a position on and returns the last value; there has to be one. */
    public RayValue block(RayList forms, int from) {
        RayValue last = forms;
        for (int i = from; i < forms.size(); i++) {
            last = evaluate(forms.at(i));
        }
        return last;
    }

    /** Evaluates in a scope of its own, where {@code let} binds. */
    public RayValue inBlock(Supplier<RayValue> body) {
        // The block of a lambda binds the lambda's own names.
        return scope != null && scope.self() != null ? body.get() : within(Scope.ofBlock(scope), body);
    }

    /** Evaluates where the names of a query are visible. */
    public RayValue inQuery(Scope.Columns columns, Supplier<RayValue> body) {
        return within(Scope.ofQuery(scope, columns), body);
    }

    private RayValue within(Scope inner, Supplier<RayValue> body) {
        Scope outer = scope;
        int formsOutside = forms;
        int lambdasOutside = lambdas;
        scope = inner;
        try {
            return body.get();
        } finally {
            scope = outer;
            forms = formsOutside;
            lambdas = lambdasOutside;
        }
    }

    /**
     * Evaluates a form that may fail.
     *
     * @param failed gets what a handler is told of the error
     */
    public RayValue attempt(RayValue form, UnaryOperator<RayValue> failed) {
        Scope here = scope;
        int formsHere = forms;
        int lambdasHere = lambdas;
        RayValue raised;
        try {
            return evaluate(form);
        } catch (EngineException error) {
            raised = error.raised();
        } catch (RayfallSyntaxException error) {
            raised = I64.of(0);
        }
        scope = here;
        forms = formsHere;
        lambdas = lambdasHere;
        return failed.apply(raised);
    }

    /** Binds a name where {@code let} stands. */
    public void define(String name, RayValue value) {
        if (scope == null) {
            environment.bind(name, value);
        } else {
            scope.define(name, value);
        }
    }

    /** Leaves the innermost lambda with a value; outside of one, that is the value and nothing is left. */
    public RayValue leave(RayValue value) {
        if (scope == null || scope.self() == null) {
            return value;
        }
        throw new ReturnSignal(value);
    }
}
