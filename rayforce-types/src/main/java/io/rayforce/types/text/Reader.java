package io.rayforce.types.text;

import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;

/** Reads forms. Nesting is bounded, so the recursion is. */
final class Reader {

    private static final int MOST_FORMS = 256;
    private static final int MOST_ARGUMENTS = 64;
    private static final int DEEPEST = 1024;
    private static final Name TIMES = Name.of("times");

    private final Source source;
    private final AtomReader atoms;
    private int depth;

    Reader(String text) {
        this.source = new Source(text);
        this.atoms = new AtomReader(source);
    }

    RayValue program() {
        List<RayValue> forms = new ArrayList<>();
        source.skipBlank();
        while (!source.isAtEnd()) {
            if (forms.size() == MOST_FORMS) {
                throw source.fault("domain", "more than " + MOST_FORMS + " forms in one text", source.position());
            }
            forms.add(form());
            source.skipBlank();
        }
        if (forms.isEmpty()) {
            throw source.fault("the text holds no form");
        }
        if (forms.size() == 1) {
            return forms.get(0);
        }
        forms.add(0, Name.of("do"));
        return RayList.of(forms);
    }

    private RayValue form() {
        char c = source.peek();
        switch (c) {
            case '(':
                return nested(this::list);
            case '[':
                return nested(this::vector);
            case '{':
                return nested(this::dict);
            case '"':
                return Str.of(atoms.string());
            default:
                return atoms.read();
        }
    }

    private RayValue nested(java.util.function.Supplier<RayValue> form) {
        if (++depth > DEEPEST) {
            throw source.fault("forms are nested deeper than " + DEEPEST + " levels");
        }
        RayValue value = form.get();
        depth--;
        return value;
    }

    /** Moves to the next element before the closing bracket; returns false at the bracket, which is consumed. */
    private boolean more(char close, int start) {
        source.skipBlank();
        if (source.isAtEnd()) {
            throw source.fault("parse", "this bracket is never closed by " + close, start);
        }
        if (source.peek() == close) {
            source.next();
            return false;
        }
        if (")]}".indexOf(source.peek()) >= 0) {
            throw source.fault("expected " + close + " or another element, but found " + source.peek());
        }
        return true;
    }

    private RayValue list() {
        int start = source.position();
        source.next();
        List<RayValue> elements = new ArrayList<>();
        while (more(')', start)) {
            boolean counter = elements.size() == 1 && elements.get(0).equals(TIMES) && source.peek() == '[';
            elements.add(counter ? nested(this::counter) : form());
        }
        if (elements.size() > MOST_ARGUMENTS + 1 && !takesAnyNumber(elements.get(0))) {
            throw source.fault("domain", "a call has more than " + MOST_ARGUMENTS + " arguments", start);
        }
        return RayList.of(elements);
    }

    private static boolean takesAnyNumber(RayValue head) {
        return head instanceof Name name
                && switch (name.text()) {
                    case "do", "and", "or", "if" -> true;
                    default -> false;
                };
    }

    private RayValue vector() {
        int start = source.position();
        source.next();
        return vector(start, new ArrayList<>());
    }

    private RayValue vector(int start, List<RayValue> elements) {
        while (more(']', start)) {
            char c = source.peek();
            if (c == '(' || c == '[' || c == '{') {
                throw source.fault("domain", "a vector literal holds literals only", source.position());
            }
            RayValue element = form();
            elements.add(element == RayNull.NULL ? Sym.of("null") : element);
        }
        return new VectorLiteral(source, start).of(elements);
    }

    /** Reads the counter of a loop: a name and, unlike in a vector, any form as its bound. What is none may be a vector. */
    private RayValue counter() {
        int start = source.position();
        source.next();
        if (!more(']', start)) {
            return new VectorLiteral(source, start).of(List.of());
        }
        RayValue name = form();
        if (!(name instanceof Name counter)) {
            return vector(start, new ArrayList<>(List.of(name)));
        }
        if (!more(']', start)) {
            throw source.fault("parse", "the counter of a loop needs a bound: [" + counter.text() + " 10]", start);
        }
        RayValue bound = form();
        if (more(']', start)) {
            throw source.fault("parse", "the counter of a loop is a name and a bound", start);
        }
        return RayList.of(Sym.of(counter.text()), bound);
    }

    private RayValue dict() {
        int start = source.position();
        source.next();
        List<RayValue> keys = new ArrayList<>();
        List<RayValue> values = new ArrayList<>();
        while (more('}', start)) {
            keys.add(key());
            source.skipBlank();
            if (source.peek() != ':') {
                throw source.fault("expected : after the key of a dict");
            }
            source.next();
            if (!more('}', start)) {
                throw source.fault("parse", "expected a value after the : of a dict", source.position() - 1);
            }
            values.add(form());
        }
        return Dict.of(keyVector(keys), RayList.of(values));
    }

    private RayValue key() {
        if (source.peek() == '"') {
            return Str.of(atoms.string());
        }
        String word = source.word();
        if (word.isEmpty()) {
            throw source.fault("expected a key");
        }
        return Sym.of(word);
    }

    private RayValue keyVector(List<RayValue> keys) {
        if (keys.isEmpty()) {
            return RayList.EMPTY;
        }
        if (keys.stream().allMatch(Sym.class::isInstance)) {
            return SymVector.of(keys.stream().map(key -> ((Sym) key).value()).toArray(String[]::new));
        }
        boolean allStrings = keys.stream().allMatch(Str.class::isInstance);
        return allStrings ? new VectorLiteral(source, 0).of(keys) : RayList.of(keys);
    }
}
