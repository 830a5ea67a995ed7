package io.rayforce.benchmarks.engine;

import java.util.List;

/**
 * A question about the table {@code x} of {@link Sample}, the ninth about {@code y} too.
 *
 * @param name what it asks
 * @param rayfall the question as a program
 * @param sql the same as a query
 */
record Question(String name, String rayfall, String sql) {

    static final List<Question> ALL = List.of(
            new Question(
                    "sum by a symbol of 100",
                    "(select {from: x by: id1 a: (sum v1)})",
                    "SELECT id1, sum(v1) AS a FROM x GROUP BY id1"),
            new Question(
                    "sum by two symbols (10,000 groups)",
                    "(select {from: x by: {id1: id1 id2: id2} a: (sum v1)})",
                    "SELECT id1, id2, sum(v1) AS a FROM x GROUP BY id1, id2"),
            new Question(
                    "sum and average by a symbol of 100,000",
                    "(select {from: x by: id3 a: (sum v1) b: (avg v3)})",
                    "SELECT id3, sum(v1) AS a, avg(v3) AS b FROM x GROUP BY id3"),
            new Question(
                    "three averages by an integer of 100",
                    "(select {from: x by: id4 a: (avg v1) b: (avg v2) c: (avg v3)})",
                    "SELECT id4, avg(v1) AS a, avg(v2) AS b, avg(v3) AS c FROM x GROUP BY id4"),
            new Question(
                    "three sums by an integer of 100,000",
                    "(select {from: x by: id6 a: (sum v1) b: (sum v2) c: (sum v3)})",
                    "SELECT id6, sum(v1) AS a, sum(v2) AS b, sum(v3) AS c FROM x GROUP BY id6"),
            new Question(
                    "max minus min by a symbol of 100,000",
                    "(select {from: x by: id3 a: (- (max v1) (min v2))})",
                    "SELECT id3, max(v1) - min(v2) AS a FROM x GROUP BY id3"),
            new Question(
                    "count and sum under two conditions",
                    "(select {from: x where: (and (> v3 50.0) (< id4 50)) a: (count v1) b: (sum v3)})",
                    "SELECT count(v1) AS a, sum(v3) AS b FROM x WHERE v3 > 50 AND id4 < 50"),
            new Question(
                    "sum of a product", "(select {from: x a: (sum (* v1 v3))})", "SELECT sum(v1 * v3) AS a FROM x"),
            new Question(
                    "sum over an inner join with 100,000 rows",
                    "(select {from: (inner-join [id6] x y) a: (sum w)})",
                    "SELECT sum(y.w) AS a FROM x JOIN y ON x.id6 = y.id6"));
}
