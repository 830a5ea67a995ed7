package io.rayforce.types;

import java.util.ArrayDeque;
import java.util.Deque;

/** Equality, hash and text of values that hold others. However deep they are nested, no call goes as deep. */
final class Structure {

    private static final int SHOWN = 20;
    private static final int DEEPEST_SHOWN = 16;

    private Structure() {}

    static boolean equal(RayValue left, RayValue right) {
        Deque<RayValue> pending = new ArrayDeque<>();
        pending.push(left);
        pending.push(right);
        while (!pending.isEmpty()) {
            RayValue second = pending.pop();
            RayValue first = pending.pop();
            if (first != second && (first.type() != second.type() || !sameShape(first, second, pending))) {
                return false;
            }
        }
        return true;
    }

    /** Compares what two values of one type are without their parts, and leaves the parts to be compared. */
    private static boolean sameShape(RayValue first, RayValue second, Deque<RayValue> pending) {
        int parts = parts(first);
        if (parts < 0) {
            return first.equals(second);
        }
        if (parts != parts(second)) {
            return false;
        }
        for (int i = parts - 1; i >= 0; i--) {
            pending.push(part(first, i));
            pending.push(part(second, i));
        }
        return true;
    }

    static int hash(RayValue value) {
        Deque<RayValue> pending = new ArrayDeque<>();
        pending.push(value);
        int hash = 1;
        while (!pending.isEmpty()) {
            RayValue next = pending.pop();
            int parts = parts(next);
            hash = 31 * hash + (parts < 0 ? next.hashCode() : next.type().ordinal() + 37 * parts);
            for (int i = parts - 1; i >= 0; i--) {
                pending.push(part(next, i));
            }
        }
        return hash;
    }

    /** Returns the number of values that a value holds, or -1 if it is none that holds others. */
    private static int parts(RayValue value) {
        return switch (value.type()) {
            case LIST -> ((RayList) value).size();
            case DICT -> 2;
            case TABLE -> 1 + ((RayTable) value).columnCount();
            case LAMBDA -> 3;
            default -> -1;
        };
    }

    private static RayValue part(RayValue value, int index) {
        return switch (value.type()) {
            case LIST -> ((RayList) value).at(index);
            case DICT -> index == 0 ? ((Dict) value).keys() : ((Dict) value).values();
            case TABLE -> index == 0 ? ((RayTable) value).names() : ((RayTable) value).column(index - 1);
            default -> lambdaPart((Lambda) value, index);
        };
    }

    private static RayValue lambdaPart(Lambda lambda, int index) {
        return index == 0 ? lambda.parameters() : index == 1 ? lambda.body() : lambda.captured();
    }

    /** Returns the text of a list or dict, for people: the first twenty elements, down to a bounded depth. */
    static String text(RayValue value) {
        StringBuilder text = new StringBuilder();
        append(text, value, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, RayValue value, int depth) {
        if (depth > DEEPEST_SHOWN) {
            text.append("..");
        } else if (value instanceof RayList list) {
            text.append("RayList[");
            for (int i = 0; i < Math.min(list.size(), SHOWN); i++) {
                text.append(i == 0 ? "" : ", ");
                append(text, list.at(i), depth + 1);
            }
            text.append(list.size() > SHOWN ? " .. (" + list.size() + ")]" : "]");
        } else if (value instanceof Dict dict) {
            append(text.append("Dict[keys="), dict.keys(), depth + 1);
            append(text.append(", values="), dict.values(), depth + 1);
            text.append(']');
        } else {
            text.append(value);
        }
    }
}
