package io.rayforce.query;

import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;
import java.util.Set;

/** Program text in lines that people can follow: a statement has one for each clause. It reads back as the same tree. */
final class Explanation {

    private static final int WIDTH = 80;
    private static final Set<String> STATEMENTS = Set.of("select", "update", "delete", "window");

    private final StringBuilder out = new StringBuilder();

    private Explanation() {}

    static String of(RayValue tree) {
        Explanation explanation = new Explanation();
        explanation.print(tree, 0);
        return explanation.out.toString();
    }

    private void print(RayValue value, int indent) {
        String text = Rayfall.print(value);
        if (indent + text.length() <= WIDTH || !(value instanceof RayList list) || list.size() == 0) {
            out.append(text);
        } else if (isStatement(list)) {
            statement(list, indent);
        } else {
            call(list, indent);
        }
    }

    private static boolean isStatement(RayList list) {
        return list.size() == 2
                && list.at(0) instanceof Name verb
                && STATEMENTS.contains(verb.text())
                && list.at(1) instanceof Dict dict
                && dict.keys() instanceof SymVector
                && dict.values() instanceof RayList;
    }

    private void statement(RayList list, int indent) {
        Dict clauses = (Dict) list.at(1);
        SymVector keys = (SymVector) clauses.keys();
        String verb = Rayfall.print(list.at(0));
        int column = indent + verb.length() + 3;
        out.append('(').append(verb).append(" {");
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                line(column);
            }
            String key = Rayfall.print(Name.of(keys.get(i)));
            out.append(key).append(": ");
            print(clauses.valueAt(i), column + key.length() + 2);
        }
        out.append("})");
    }

    private void call(RayList list, int indent) {
        out.append('(');
        print(list.at(0), indent + 1);
        for (RayValue argument : list.slice(1, list.size())) {
            line(indent + 2);
            print(argument, indent + 2);
        }
        out.append(')');
    }

    private void line(int indent) {
        out.append('\n').append(" ".repeat(indent));
    }
}
