package io.rayforce.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;

/** What the table of compatibility tells about: its rows in their order. A test reports a cell once it has seen it. */
public enum Feature {
    VALUES(Section.VALUES, "values of every type, null and shape, there and back"),
    NARROW(Section.VALUES, "vectors of I16, F32 and texts"),
    LENGTHS_OF_TIME(Section.VALUES, "lengths of time"),

    LITERALS(Section.TEXTS, "literals, nulls, dates, times, bytes", "literal", "null", "temporal", "timespan", "serde"),
    ARITHMETIC(Section.TEXTS, "arithmetic, comparison, logic", "arith", "arith-null", "compare", "logic"),
    COLLECTIONS(Section.TEXTS, "collections, functions, control", "collection", "control", "hof"),
    STRINGS(Section.TEXTS, "texts and casts", "string", "cast"),
    AGGREGATES(Section.TEXTS, "aggregates, running ones too", "agg", "rolling"),
    SELECTS(Section.TEXTS, "select, sort, take", "select", "select-sort", "select-take", "select-agg", "table", "sort"),
    GROUPS(Section.TEXTS, "groups, pivots, windows", "select-by", "pivot", "window"),
    JOINS(Section.TEXTS, "joins", "join", "asof", "wjoin"),
    CHANGES(Section.TEXTS, "update, insert, upsert, delete", "update", "insert", "upsert", "delete"),
    ERRORS(Section.TEXTS, "errors and their codes", "error"),

    QUERY_JOINS(Section.QUERIES, "joins", Pattern.compile("Join\\(")),
    QUERY_PIVOTS(Section.QUERIES, "pivots and windows", Pattern.compile("pivot\\(|window\\(")),
    QUERY_CHANGES(
            Section.QUERIES, "update, insert, upsert, delete", Pattern.compile("\\.(update|insert|upsert|delete)\\(")),
    QUERY_GROUPS(Section.QUERIES, "groups", Pattern.compile("\\.by\\(")),
    QUERY_ORDER(
            Section.QUERIES,
            "order, limit, distinct, union",
            Pattern.compile("orderBy\\(|limit\\(|offset\\(|istinct\\(|union")),
    QUERY_CONDITIONS(Section.QUERIES, "conditions", Pattern.compile("where\\(")),
    QUERY_COLUMNS(Section.QUERIES, "columns, computed ones too", Pattern.compile("")),
    QUERY_SAMPLES(Section.QUERIES, "queries beside the recorded ones, as the embedded engine answers them"),

    POOL(Section.CONNECTIONS, "pools of connections"),
    PIPELINE(Section.CONNECTIONS, "1000 asynchronous requests in flight, answered in order"),
    POST(Section.CONNECTIONS, "requests without a reply, and a barrier behind them"),
    BIG(Section.CONNECTIONS, "32 MB there and back, with progress"),
    PRINTED(Section.CONNECTIONS, "what an evaluation printed"),
    CANCEL(Section.CONNECTIONS, "a running request is cancelled"),
    PUBLISH(Section.CONNECTIONS, "publish and subscribe"),
    PASSWORD(Section.CONNECTIONS, "passwords"),
    RESTRICTED(Section.CONNECTIONS, "restricted clients"),
    FROZEN(Section.CONNECTIONS, "a server that stands still: a deadline, then the answer"),
    RESTART(
            Section.CONNECTIONS,
            "a server that is killed and started again under load: every request is accounted for once"),
    VERSION(Section.CONNECTIONS, "a client pinned to the other version is told so"),

    DOCUMENTED(Section.CONNECTIONS, "the blocks of the guides, in Java"),

    EXCHANGE(Section.CLIENTS, "a first exchange: values, a table, an error"),
    BLOCKS(Section.CLIENTS, "the blocks of the guides print the same as with the package's own server"),
    LINES(Section.CLIENTS, "recorded lines of Python return the same as from the package's own server"),
    CLIENT_ERRORS(Section.CLIENTS, "errors have their class, and the connection goes on"),
    CLIENT_BIG(Section.CLIENTS, "large answers"),
    CLIENT_LATE(Section.CLIENTS, "answers that take more than three seconds"),
    CLIENT_LOGIN(Section.CLIENTS, "passwords"),
    CLIENT_RESTRICTED(Section.CLIENTS, "restricted clients read and do not write"),
    CLIENT_PUSH(Section.CLIENTS, "values that the server sends on its own"),
    CLIENT_PUBLISH(Section.CLIENTS, "publishes to subscribers in Java"),
    CLIENT_END(Section.CLIENTS, "the end of the server is an error of the next request");

    /** The key of report entries that hold a cell. */
    static final String CELL = "cell";

    /** What rows stand together, and under which words. */
    enum Section {
        VALUES("Values", "What goes to a peer and comes back as it was.", everything()),
        TEXTS(
                "Program texts",
                "Whether a peer answers the recorded texts as the reference, 2.4.0, does: by type and value, errors by"
                        + " their code. Servers of version 1 read other texts; they are sent the same code as trees.",
                everything()),
        QUERIES("Query objects", "Whether a peer answers the recorded queries as the reference does.", everything()),
        CONNECTIONS(
                "Connections",
                "What the client of this library does with a server. The embedded engine needs none.",
                everything()),
        CLIENTS(
                "Clients",
                "What the Python client of a release does with the server of this library. \"That server\" is the package's own.",
                List.of("0.2.2", "0.3.1", "1.0.0", "2.0.2", "2.4.0"));

        private final String title;
        private final String explanation;
        private final List<String> peers;

        Section(String title, String explanation, List<String> peers) {
            this.title = title;
            this.explanation = explanation;
            this.peers = peers;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }

        /** Returns the peers that the rows are about. */
        List<String> peers() {
            return peers;
        }
    }

    private final Section section;
    private final String title;
    private final Set<String> areas;
    private final Pattern queries;

    Feature(Section section, String title, String... areas) {
        this(section, title, Set.of(areas), Pattern.compile("(?!)"));
    }

    Feature(Section section, String title, Pattern queries) {
        this(section, title, Set.of(), queries);
    }

    Feature(Section section, String title, Set<String> areas, Pattern queries) {
        this.section = section;
        this.title = title;
        this.areas = areas;
        this.queries = queries;
    }

    private static List<String> everything() {
        return List.of("embedded", "ours", "0.3.1", "1.0.0", "2.0.2", "2.4.0");
    }

    /** Returns what a recorded text is about. */
    static Feature ofArea(String area) {
        return Stream.of(values())
                .filter(feature -> feature.areas.contains(area))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what a query is about. */
    static Feature ofQuery(String query) {
        return Stream.of(values())
                .filter(feature -> feature.queries.matcher(query).find())
                .findFirst()
                .orElseThrow();
    }

    Section section() {
        return section;
    }

    String title() {
        return title;
    }

    /** Reports that a peer has this. */
    public void yes(TestReporter reporter, String peer) {
        report(reporter, peer, "yes", List.of());
    }

    /** Reports that a peer does not have this, and what a user gets instead. */
    public void no(TestReporter reporter, String peer, String instead) {
        report(reporter, peer, "no", List.of(instead));
    }

    /** Reports in a word how much of this a peer has, and what a user gets instead of the rest. */
    void report(TestReporter reporter, String peer, String extent, List<String> instead) {
        List<String> cell = new ArrayList<>(List.of(name(), peer, extent));
        cell.addAll(instead);
        reporter.publishEntry(CELL, String.join("\t", cell));
    }
}
