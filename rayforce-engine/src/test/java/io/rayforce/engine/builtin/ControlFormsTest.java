package io.rayforce.engine.builtin;

import io.rayforce.engine.Interpreter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that decide what is evaluated. */
class ControlFormsTest {

    private final Interpreter interpreter = new Interpreter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (if true 1 nosuch)              | 1
            (if 0 1 0N 2 'a 3 nosuch)       | 3
            (if false 1)                    | 0
            (if [false] 1 2)                | 1
            (if "" 1 2)                     | 2
            (if 0D 1 2)                     | 1
            (if 00:00:00 1 2)               | 2
            (do)                            | 0
            (do 1 2 3)                      | 3
            """)
    void ifTakesTheFirstBranchWhoseTestHolds(String program, String value) {
        interpreter.same(program, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (or 5 nosuch)                   | 5
            (and 0 nosuch)                  | 0
            (and 5)                         | 5
            (or 0 7 nosuch)                 | true
            (or 0 0)                        | false
            (or "" 'd)                      | true
            (and [1 0 2] true)              | [true false true]
            (or [1 0] [0 0])                | [true false]
            (not [1 0 0N])                  | [false true true]
            """)
    void andAndOrStopWhereTheyAreDecided(String program, String value) {
        interpreter.same(program, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (try (+ 1 'a) 9)                | 9
            (try (+ 1 2) 9)                 | 3
            (try (raise 5) (fn [e] (* e 2))) | 10
            (try (nosuch) (fn [e] e))       | 0
            (try (raise [1 2]) sum)         | 3
            (try (try (raise 1) (fn [e] (raise (+ e 1)))) (fn [e] e)) | 2
            ((fn [] (try (return 4) 5) 6))  | 4
            """)
    void handlersGetWhatWasRaised(String program, String value) {
        interpreter.same(program, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (do (set n 0) (times 5 (set n (+ n 1))) n)              | 5
            (do (set n 0) (times [i 5] (set n (+ n i))) n)          | 10
            (do (set n 0) (times -3 (set n 1)) n)                   | 0
            (do (set n 1) (while (< n 100) (set n (* n 2))) n)      | 128
            (eval (parse "(+ 1 2)"))                                | 3
            (eval (quote (+ 1 2)))                                  | 3
            (quote x)                                               | 'x
            (type (quote (+ 1 2)))                                  | 'LIST
            (fold-while (fn [a] (< a 50)) * 1 [3 4 5 6])            | 60
            """)
    void loopsRepeatTheirBodies(String program, String value) {
        interpreter.same(program, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (if)                            | domain
            (if true)                       | domain
            (and)                           | arity
            (and [1 2] [1])                 | length
            (while)                         | domain
            (times 1.5 1)                   | type
            (raise 1)                       | domain
            (try 1)                         | arity
            (try (raise 1) (fn [] 1))       | arity
            (parse 5)                       | type
            """)
    void formsSayWhatTheyLack(String program, String code) {
        interpreter.fails(program, code);
    }
}
