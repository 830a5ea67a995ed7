package io.rayforce.interop.search;

import static io.rayforce.query.Dsl.count;
import static io.rayforce.query.samples.Trades.DAY;
import static io.rayforce.query.samples.Trades.FLAG;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.KNOWN;
import static io.rayforce.query.samples.Trades.PX;
import static io.rayforce.query.samples.Trades.QTY;
import static io.rayforce.query.samples.Trades.SIDE;
import static io.rayforce.query.samples.Trades.SYM;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.interop.Answer;
import io.rayforce.interop.Host;
import io.rayforce.query.BoolExpr;
import io.rayforce.query.JoinKeys;
import io.rayforce.query.Query;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.types.RayTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Query objects have one answer: on the engine, on our server and on a real one, as trees and as program texts. */
class RandomQueriesIT {

    private static final Table QUOTES = Table.named("quotes").withColumns(ID, SYM, SIDE, PX, QTY, FLAG, DAY);
    private static final Map<String, Host> HOSTS = new TreeMap<>();

    @BeforeContainer
    static void start() {
        HOSTS.put("embedded", Host.embedded());
        HOSTS.put("our server", Host.served());
        HOSTS.put("real 3.0.1", Host.real("2.4.0"));
    }

    @AfterContainer
    static void stop() {
        HOSTS.values().forEach(Host::close);
        HOSTS.clear();
    }

    @Provide
    Arbitrary<RayTable> rows() {
        return RandomSelects.trades();
    }

    @Provide
    Arbitrary<Select> selects() {
        return RandomSelects.all(KNOWN);
    }

    @Provide
    Arbitrary<Query<?>> joins() {
        return Arbitraries.<Query<?>>of(
                on(KNOWN.select(ID, SYM, QTY).asTable().innerJoin(quotes()), "sym"),
                on(KNOWN.select(ID, SYM, QTY).asTable().leftJoin(quotes()), "sym"),
                on(KNOWN.select(ID, SYM, QTY).asTable().fullJoin(quotes()), "sym"),
                on(KNOWN.antiJoin(QUOTES), "side"),
                on(KNOWN.semiJoin(QUOTES), "qty"),
                KNOWN.select(ID, SYM, DAY)
                        .asTable()
                        .asofJoin(QUOTES.select(SYM, DAY, PX).asTable())
                        .on("sym")
                        .asOf("day"),
                KNOWN.pivot().rows("side").columns("sym").values("qty").sum(),
                KNOWN.pivot().rows("day").columns("flag").values("px").max(),
                KNOWN.window()
                        .partitionBy("sym")
                        .orderBy("id")
                        .running()
                        .select(QTY.sum().as("n")),
                KNOWN.window()
                        .partitionBy("side")
                        .orderBy("id")
                        .rows(2)
                        .select(PX.max().as("n")),
                KNOWN.select(ID, SYM).unionAll(QUOTES.select(ID, SYM)),
                KNOWN.selectAll().with(PX.times(2).as("twice")),
                KNOWN.rowCount());
    }

    private static Table quotes() {
        return QUOTES.select(SYM, PX, DAY).asTable();
    }

    private static Query<?> on(JoinKeys join, String key) {
        return join.on(key);
    }

    /** Statements about a table that travels with them, so that each has a table as its answer and leaves no traces. */
    @Provide
    Arbitrary<Query<?>> statements() {
        Arbitrary<RayTable> some = RandomSelects.trades().filter(rows -> rows.rowCount() > 0);
        return Combinators.combine(some, some, RandomSelects.someCondition())
                .flatAs((rows, others, condition) -> Arbitraries.of(statements(Table.of(rows), others, condition)));
    }

    private static List<Query<?>> statements(Table table, RayTable others, BoolExpr condition) {
        return List.of(
                table.update().set(QTY, QTY.plus(1)).where(condition),
                table.update().set(SYM, "side"),
                table.update().setNull(PX).where(condition),
                table.update().set("n", count()).by("side"),
                table.delete().where(condition),
                table.insert().table(others),
                table.upsert().keys("id").table(others),
                table.upsert().keys("id", "sym").table(others));
    }

    @Property(tries = 400, seed = "1")
    void selectsHaveOneAnswer(@ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        hold("trades", rows);
        requireOneAnswer(select);
    }

    @Property(tries = 300, seed = "1")
    void joinsHaveOneAnswer(
            @ForAll("rows") RayTable rows, @ForAll("rows") RayTable others, @ForAll("joins") Query<?> join) {
        hold("trades", rows);
        hold("quotes", others);
        requireOneAnswer(join);
    }

    @Property(tries = 300, seed = "1")
    void statementsHaveOneAnswer(@ForAll("statements") Query<?> statement) {
        requireOneAnswer(statement);
    }

    private static void hold(String name, RayTable rows) {
        HOSTS.values()
                .forEach(host -> host.session().execute(Table.of(rows).select().saveAs(name)));
    }

    private static void requireOneAnswer(Query<?> query) {
        Answer first = Answer.to(HOSTS.get("embedded").session(), query.compile());
        // What the real server gets wrong without rows is no matter of the query.
        Assume.that(!(first.value() instanceof RayTable table) || table.rowCount() > 0);
        // No text can write the empty symbol.
        boolean written = !query.toRayfall().contains("`");
        HOSTS.forEach((name, host) -> {
            requireAgreement(name, query, first, Answer.to(host.session(), query.compile()));
            if (written) {
                requireAgreement(name + ", as text", query, first, Answer.to(host.session(), query.toRayfall()));
            }
        });
    }

    private static void requireAgreement(String host, Query<?> query, Answer first, Answer answer) {
        assertThat(answer.agreesWith(first))
                .as(() -> host + " answers " + query.toRayfall() + "\n  " + answer + "\n  and not " + first)
                .isTrue();
    }
}
