package io.rayforce.query.rows;

import java.util.Locale;
import java.util.regex.Pattern;

/** Gives components of records the names of their columns. {@link ColumnName} on a component goes before it. */
@FunctionalInterface
public interface Naming {

    /** The column is named as the component. */
    Naming AS_IS = component -> component;

    /** Words are told apart by underscores: {@code tradeId} is {@code trade_id}. */
    Naming SNAKE_CASE = new Naming() {

        private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

        @Override
        public String columnName(String component) {
            return WORD.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
        }
    };

    /** Returns the name of the column of a component. */
    String columnName(String component);
}
