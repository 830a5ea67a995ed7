package io.rayforce.query;

import java.util.Map;

/** The values of the parameters of a query. */
record Bindings(Map<String, Object> values) {

    static final Bindings NONE = new Bindings(Map.of());

    Bindings {
        values = Map.copyOf(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Object value(String parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new QueryException(
                    "the parameter " + parameter + " has no value; bind(\"" + parameter + "\", value) gives it one"
                            + (values.isEmpty() ? "" : "; there are values for " + values.keySet()));
        }
        return value;
    }
}
