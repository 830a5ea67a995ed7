package io.rayforce.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Engine;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random statements on a table of a key and a value, some of which fail, beside a map. */
class StatementsPropertyTest {

    /**
     * A statement.
     *
     * @param kind what it does
     * @param key the key it is about
     * @param value the value that it writes
     */
    record Statement(String kind, long key, long value) {

        String text() {
            return switch (kind) {
                case "insert" -> "(insert 't (list %d %d))".formatted(key + 1000, value);
                case "upsert" -> "(upsert 't 1 (list [%d %d] [%d %d]))".formatted(key, key + 1, value, value + 1);
                case "update" -> "(update {from: 't v: (+ v %d) where: (== k %d)})".formatted(value, key);
                case "delete" -> "(delete {from: 't where: (== k %d)})".formatted(key);
                case "misfit" -> "(insert 't (list [1 2] [\"a\" \"b\"]))";
                case "ragged" -> "(insert 't (list [1 2] [3]))";
                case "unknown" -> "(upsert 't 1 (dict [k w] (list 1 2)))";
                case "halfway" -> "(do (update {from: 't v: nosuch}) (insert 't (list 1 1)))";
                default -> "(update {from: 't v: \"text\" where: (> k 0)})";
            };
        }

        boolean fails() {
            return !List.of("insert", "upsert", "update", "delete").contains(kind);
        }
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        Arbitrary<String> kinds = Arbitraries.of(
                "insert", "upsert", "update", "delete", "misfit", "ragged", "unknown", "halfway", "text");
        return Combinators.combine(
                        kinds,
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(-9, 9))
                .as(Statement::new)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void everyStatementDoesAllOrNothing(@ForAll("statements") List<Statement> statements) {
        try (Engine engine = Engine.create()) {
            engine.execute("(set t (table [k v] (list [] [])))");
            List<Map<Long, Long>> states = new ArrayList<>();
            List<RayTable> tables = new ArrayList<>();
            Map<Long, Long> model = new LinkedHashMap<>();
            for (Statement statement : statements) {
                if (statement.kind().equals("insert") && model.containsKey(statement.key() + 1000)) {
                    continue;
                }
                assertThat(fails(engine, statement.text())).as(statement.text()).isEqualTo(statement.fails());
                apply(statement, model);
                states.add(new LinkedHashMap<>(model));
                tables.add(engine.table("t"));
            }
            // A table that was read stays as it was, whatever was written after it.
            for (int i = 0; i < tables.size(); i++) {
                assertThat(tables.get(i)).isEqualTo(table(states.get(i)));
            }
        }
    }

    private static boolean fails(Engine engine, String text) {
        try {
            engine.execute(text);
            return false;
        } catch (RemoteException refused) {
            return true;
        }
    }

    private static void apply(Statement statement, Map<Long, Long> model) {
        long key = statement.key();
        long value = statement.value();
        switch (statement.kind()) {
            case "insert" -> model.put(key + 1000, value);
            case "upsert" -> {
                model.put(key, value);
                model.put(key + 1, value + 1);
            }
            case "update" -> model.computeIfPresent(key, (absent, former) -> former + value);
            case "delete" -> model.remove(key);
            default -> {}
        }
    }

    private static RayTable table(Map<Long, Long> model) {
        return RayTable.builder()
                .column(
                        "k",
                        I64Vector.wrap(
                                model.keySet().stream().mapToLong(key -> key).toArray()))
                .column(
                        "v",
                        I64Vector.wrap(model.values().stream()
                                .mapToLong(value -> value)
                                .toArray()))
                .build();
    }
}
