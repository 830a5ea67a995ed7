package io.rayforce.engine.eval;

import io.rayforce.engine.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names mean where. */
class ScopeTest {

    private final Interpreter interpreter = new Interpreter("(set x 10)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ((fn [x] (+ x 1)) 5)                                    | 6
            ((fn [y] (+ x y)) 5)                                    | 15
            (do ((fn [x] (set x 3)) 5) x)                           | 3
            ((fn [] (let y 1) (let y (+ y 1)) y))                   | 2
            ((fn [y] (do (let y 7)) y) 1)                           | 7
            (do (let x 1) (do (let x 2)) x)                         | 1
            (((fn [x] (fn [y] (+ x y))) 7) 5)                       | 12
            ((fn [n] (if (< n 2) 1 (* n (self (- n 1))))) 5)        | 120
            (do (set fact (fn [n] (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 5)) | 120
            (fold (fn [a b] (+ a (* x b))) 0 [1 2 3])               | 60
            (do (set f (map (fn [n] (fn [m] (* n m))) [2 3])) ((at f 1) 10)) | 30
            ((fn [y] (times 3 (let y (* y 2))) y) 1)                | 8
            ((fn [] (times 10 (return 4)) 5))                       | 4
            """)
    void lambdasSeeTheirOwnNamesFirst(String program, String value) {
        interpreter.same(program, value);
    }

    @Test
    void aLambdaTakesAlongWhatItsBodyMentions() {
        interpreter.run("(set counter ((fn [n] (fn [] (let n (+ n 1)) n)) 5))");
        interpreter.same("(counter)", "6");
        interpreter.same("(counter)", "6");
        interpreter.fails("n", "name");
    }

    @Test
    void aSingleLetIsGlobalAndOneOfSeveralFormsIsNot() {
        interpreter.run("(let a 1)");
        interpreter.same("a", "1");
        interpreter.run("(let b 2) b");
        interpreter.fails("b", "name");
        interpreter.run("(do (let c 3) c)");
        interpreter.fails("c", "name");
    }

    @Test
    void dottedNamesWalkDictsAndTables() {
        interpreter.run("(set cfg.db.port 5000)");
        interpreter.same("cfg.db.port", "5000");
        interpreter.run("(set t (table [p d] (list [1.5 2.5] [2024.01.15 2023.02.01])))");
        interpreter.same("t.p", "[1.5 2.5]");
        interpreter.same("t.d.yyyy", "[2024 2023]");
        interpreter.same("t.p.sum", "4.0");
        interpreter.fails("t.q", "name");
        interpreter.fails("(set x.y 1)", "type");
        interpreter.run("(del cfg.db.port)");
        interpreter.fails("cfg.db.port", "name");
        interpreter.fails("cfg", "name");
    }

    @Test
    void builtinsAreBindingsThatAProgramMayReplace() {
        interpreter.run("(set sum (fn [v] 42))");
        interpreter.same("(sum [1 2])", "42");
        interpreter.run("(del sum)");
        interpreter.same("(sum [1 2])", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nosuch                          | name
            (nosuch 1)                      | name
            (+ nosuch)                      | arity
            ((fn [x] x))                    | arity
            ((fn [x]))                      | domain
            ([1 2] 0)                       | type
            (set .x 1)                      | reserve
            (let .x 1)                      | reserve
            ((fn [.x] .x) 1)                | reserve
            (set "x" 1)                     | type
            (do (set f (fn [n] (+ 1 (f n)))) (f 1)) | limit
            """)
    void whatMeansNothingFails(String program, String code) {
        interpreter.fails(program, code);
    }
}
