package io.rayforce.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where engine 3.0.1 answers wrongly. The module's documentation lists the same. */
class DefectsTest {

    private final Interpreter interpreter = new Interpreter(
            """
            (set t (table [s d v i f n b tm] (list ['a 'b 'a 'b] [1D 0Nn 2D 0D01:00:00] [1 2 3 4] [1i 2i 3i 4i]
              [1.0 0Nf 2.0 4.0] (list "x" "y" "" "zz") [true false true true] [00:00:01 00:00:02 00:00:03 00:00:04])))
            """,
            "(set g 7)",
            "(set left (table [s t] (list ['a 'a] [1 100])))",
            "(set right (table [s t b u d] (list ['a 'a] [1 2] [true false] [0x01 0x02] [1D 5D])))",
            "(set windows (list [1 100] [2 101]))");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (select {from: t a: (sum d) b: (min d)})                | (table [a b] (list [3D01:00:00] [0D01:00:00]))
            (select {from: t a: (avg d)})                           | (table [a] (list [87600000000000.0]))
            (select {from: t by: s a: (sum d) b: (min d)})          | (table [s a b] (list ['a 'b] [3D 0D01:00:00] [1D 0D01:00:00]))
            (select {from: t by: s a: (first d) b: (last d)})       | (table [s a b] (list ['a 'b] [1D 0D01:00:00] [2D 0D01:00:00]))
            (select {from: t by: s a: (max d)})                     | (table [s a] (list ['a 'b] [2D 0D01:00:00]))
            (in [1D 0Nn] [1D 2D])                                   | [true false]
            (group [1D 2D 1D])                                      | (dict [1D 2D] (list [0 2] [1]))
            (mode [1D 2D 1D])                                       | 1D
            (xbar [2024.01.15 0Nd] 7D)                              | [2024.01.13 0Nd]
            (xbar 12:34:56 0D01:00:00)                              | 12:00:00
            (at (window {from: t order: [v] frame: 'running funcs: {x: (sum d)}}) 'x) | [1D 1D 3D 3D01:00:00]
            (at (window-join1 [s t] windows left right {x: (max d) y: (first d)}) 'x) | [5D 0Nn]
            (pivot (table [i p v] (list ['a 'b] ['x 'y] [1D 2D])) 'i 'p 'v sum) | (table [i x y] (list ['a 'b] [1D 0Nn] [0Nn 2D]))
            """)
    void lengthsOfTimeCountAsLengths(String program, String answer) {
        interpreter.same(program, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (as 'I64 (list [1] [2]))                                | (list [1] [2])
            (neg (list 1 2.5))                                      | [-1.0 -2.5]
            (format "%" (concat {a: 1} {"b": 2}))                   | "{a:1 \\"b\\":2}"
            (sum 0Nh)                                               | 0N
            (replace ["ab" "b"] 'b "c")                             | ["ac" "c"]
            (+ (as 'F32 [1.0 2.0]) 1.5e)                            | [2.5 3.5]
            (concat (as 'F32 [1.0]) (as 'F32 [2.0]))                | (as 'F32 [1.0 2.0])
            (dict [a b c] [1 2])                                    | (dict [a b c] [1 2 0N])
            (distinct [1.0 0Nf -2.0 0Nf 3.0])                       | [0Nf -2.0 1.0 3.0]
            (upsert (table [k v] (list [1.0 0Nf] [1 2])) 1 (list 0Nf 9))         | (table [k v] (list [1.0 0Nf] [1 9]))
            (upsert (table [k v] (list [2024.01.15 0Nd] [1 2])) 1 (list 0Nl 9))  | (table [k v] (list [2024.01.15 0Nd] [1 9]))
            (upsert (table [k v] (list [1 0N] [1 2])) 1 (list null 9))           | (table [k v] (list [1 0N] [1 9]))
            (format "%" (cols (pivot (table [i p v] (list ['a 'b] [0x01 0x02] [1 2])) 'i 'p 'v sum))) | "[i 1 2]"
            (at (window {from: t funcs: {x: (max tm)}}) 'x)         | (take [00:00:04] 4)
            (at (window-join1 [s t] windows left right {x: (max u) y: (first b)}) 'x) | [0x02 0x00]
            """)
    void valuesAreWhatTheyShouldBe(String program, String answer) {
        interpreter.same(program, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (select {from: t x: (top v 2)})                         | (table [x] (list [4 3]))
            (select {from: t x: (sum (sum v))})                     | (table [x] (list [10]))
            (select {from: t x: (sum v) y: (sum (+ x 1))})          | (table [x y] (list [10] [11]))
            (select {from: t where: (> v 1) x: (lag v)})            | (table [x] (list [0N 2 3]))
            (select {from: t where: (> v 1) x: (deltas v)})         | (table [x] (list [0N 1 1]))
            (select {from: t where: (> v 1) x: (rank v)})           | (table [x] (list [0 1 2]))
            (select {from: t x: (med v) y: (/ (sum v) 2)})          | (table [x y] (list [2.5] [5.0]))
            (select {from: t x: (sum v) y: 1 asc: v})               | (table [x y] (list [10] [1]))
            (select {from: t x: (reverse v) y: (sums v)})           | (table [x y] (list [4 3 2 1] [1 3 6 10]))
            (select {from: t x: (min v [1 9 1 9])})                 | (table [x] (list [1 2 1 4]))
            (select {from: t x: (if b (dow 0Nd) i)})                | (table [x] (list [0N 2 0N 0N]))
            (select {from: t where: false x: (if (> v 1) v 0)})     | (table [x] (list []))
            """)
    void selectsWithoutGroupsSeeTheirRows(String program, String answer) {
        interpreter.same(program, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (select {from: t by: s x: (rank v)})                    | (table [s x] (list ['a 'b] (list [0 1] [0 1])))
            (select {from: t by: s x: (if (> v 1) v 0)})            | (table [s x] (list ['a 'b] (list [0 3] [2 4])))
            (select {from: t by: s x: g})                           | (table [s x] (list ['a 'b] [7 7]))
            (select {from: t where: (> v 1) by: b x: (sum v)})      | (table [b x] (list [false true] [2 7]))
            (select {from: t by: s x: v y: (last f)})               | (table [s x y] (list ['a 'b] (list [1 3] [2 4]) [2.0 4.0]))
            (select {from: t by: n x: (/ (sum v) 2) take: 2})       | (table [n x] (list (list "x" "y") [0.5 1.0]))
            (cols (select {from: t by: [s b] take: 0}))             | (concat [s b] [d v i f n tm])
            """)
    void selectsWithGroupsSeeThatGroupAlone(String program, String answer) {
        interpreter.same(program, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (at (update {from: t i: (+ i 1) where: (> v 2)}) 'i)    | [1i 2i 4i 5i]
            (at (update {from: t i: v where: (> v 2)}) 'i)          | [1i 2i 3i 4i]
            (at (update {from: t i: [9 9 9 9] where: (> v 2)}) 'i)  | [1i 2i 9i 9i]
            """)
    void anUpdateOfSomeRowsChangesThem(String program, String answer) {
        interpreter.same(program, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (- 1D 2024.01.15)                                       | type
            (- 1D 2024.01.15D00:00:00.0)                            | type
            (/ 1D 12:00:00)                                         | type
            (div 2024.01.15 1D)                                     | type
            (xbar 2024.01.15 0D01:00:00)                            | domain
            (select {from: t x: (as 'I64 s)})                       | type
            (select {from: t x: (as 'I64 n)})                       | domain
            (select {from: t x: (strlen v)})                        | type
            (select {from: t x: (upper v)})                         | type
            (select {from: t where: (> v "x")})                     | type
            (select {from: t where: (> v 2024.01.15)})              | type
            (select {from: t where: (like s 'a)})                   | type
            (select {from: t by: 1 x: (sum v)})                     | length
            (select {from: (take t 0) by: s asc: q})                | nyi
            (do (set w [1 2]) (alter 'w set 0 "x"))                 | type
            (insert (table [a b] (list [1] [2])) (list [1 2] [3]))  | length
            (asof-join [s] left right)                              | type
            (window {from: t order: [v] funcs: {x: (first s)}})     | type
            (window-join1 [s t] windows left right {x: (med t)})    | nyi
            (window-join1 [s t] windows left right {x: (+ 1 (sum t))}) | nyi
            """)
    void whatHasNoMeaningIsRefused(String program, String code) {
        interpreter.fails(program, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (div 1D 0D05:00:00)                                     | 0D00:00:00.000000004
            (% 10D 3000000000)                                      | 0D00:00:00
            (within [1.5 2.5] [2 3])                                | [false false]
            (fill 'a [1 0N])                                        | (list 1 'a)
            (select {from: t x: (first v) y: (distinct s)})         | (table [x y] (list [1 1] ['a 'b]))
            (at (full-join [k] (table [k] (list [1])) (table [k] (list [2000.01.03]))) 'k) | [1 2]
            """)
    void theseAnswersAreTheSame(String program, String answer) {
        interpreter.same(program, answer);
    }
}
