package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.Set;

/** Which error a name gives that is neither a column nor bound to anything. */
enum Unknown {
    /** It was meant to be a column, unless it is what a column of symbols is compared with. */
    COLUMN {
        @Override
        EngineException error(String name, RayValue form, RayTable table) {
            return isComparand(name, form, table) ? EngineException.name(name) : EngineException.schema(name);
        }
    },
    /** It is bound to nothing. */
    NAME {
        @Override
        EngineException error(String name, RayValue form, RayTable table) {
            return EngineException.name(name);
        }
    };

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** Returns the error for a name in an expression over a table. */
    abstract EngineException error(String name, RayValue form, RayTable table);

    private static boolean isComparand(String name, RayValue form, RayTable table) {
        if (!(form instanceof RayList list) || list.size() == 0) {
            return false;
        }
        boolean compares = list.size() == 3 && COMPARISONS.contains(head(list.at(0)));
        boolean here = compares
                && (list.at(2).equals(Name.of(name)) && isSymbols(list.at(1), table)
                        || list.at(1).equals(Name.of(name)) && isSymbols(list.at(2), table));
        return here || list.stream().anyMatch(part -> isComparand(name, part, table));
    }

    private static String head(RayValue head) {
        return head instanceof Name name ? name.text() : head instanceof Builtin builtin ? builtin.name() : "";
    }

    private static boolean isSymbols(RayValue form, RayTable table) {
        int index = form instanceof Name name ? table.names().indexOf(name.text()) : -1;
        return index >= 0 && table.column(index).type() == RayType.SYM_VECTOR;
    }
}
