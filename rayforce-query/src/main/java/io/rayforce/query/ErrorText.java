package io.rayforce.query;

import io.rayforce.types.RayError;

/** What the error codes mean, in words; servers send the code alone. */
final class ErrorText {

    private ErrorText() {}

    static String of(RayError error) {
        String meaning = error.message().isEmpty() ? meaning(error.code()) : error.message();
        return "error " + error.code() + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }

    private static String meaning(String code) {
        return switch (code) {
            case "type" -> "an operand has the wrong type, or the head of a call is no function";
            case "domain" -> "a value is outside what the function accepts";
            case "name" -> "a name is not bound to anything";
            case "arity" -> "a function got the wrong number of arguments";
            case "parse" -> "the program text is malformed";
            case "length" -> "operands or columns have different lengths";
            case "schema" -> "a column is missing";
            case "value" -> "the rows name a column that the table lacks, or lack a key column";
            case "range", "index" -> "a position or size is out of range";
            case "limit" -> "the nesting or size exceeds a limit";
            case "access" -> "the connection is not allowed to do this";
            case "reserve" -> "names that start with a dot are reserved";
            case "io" -> "a file or a connection failed";
            case "nyi" -> "the engine does not implement this";
            case "cancel" -> "the request was cancelled";
            case "oom" -> "the engine ran out of memory";
            default -> "";
        };
    }
}
