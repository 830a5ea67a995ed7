package io.rayforce.interop.search;

import static io.rayforce.query.samples.Trades.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.interop.Answer;
import io.rayforce.interop.Host;
import io.rayforce.query.Query;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.samples.RandomSelects;
import io.rayforce.types.RayTable;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Query objects have one answer: on the engine, on our server and on a real one, as trees and as program texts. */
class RandomQueriesIT {

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
    Arbitrary<Query<?>> tables() {
        return Arbitraries.oneOf(
                RandomQueries.joins(),
                RandomQueries.windowJoins(),
                RandomQueries.windows(),
                RandomQueries.pivots(),
                RandomQueries.others());
    }

    @Provide
    Arbitrary<Query<?>> statements() {
        return RandomQueries.statements();
    }

    @Property(tries = 400, seed = "1")
    void selectsHaveOneAnswer(@ForAll("rows") RayTable rows, @ForAll("selects") Select select) {
        hold("trades", rows);
        requireOneAnswer(select);
    }

    @Property(tries = 1000, seed = "1")
    void tablesOutOfTablesHaveOneAnswer(
            @ForAll("rows") RayTable rows, @ForAll("rows") RayTable others, @ForAll("tables") Query<?> query) {
        hold("trades", rows);
        hold("quotes", others);
        requireOneAnswer(query);
    }

    @Property(tries = 600, seed = "1")
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
        // No text can write a column of nothing, or the empty symbol where a server takes it for one.
        boolean written = !query.toRayfall().matches("(?s).*(`|\\(null).*");
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
