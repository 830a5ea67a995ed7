package com.example.market;

import com.example.market.tables.TradesRow;
import io.rayforce.query.Session;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Reports a few trades and prints the alerts, in the session whose URI is the argument: {@code rayforce:embedded} without one. */
public final class Main {

    private Main() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        String uri = arguments.length == 0 ? "rayforce:embedded" : arguments[0];
        try (Session session = Session.open(URI.create(uri))) {
            Market market = new Market(session);
            market.report(List.of(
                    new TradesRow(Instant.parse("2026-01-07T09:00:00Z"), "AAPL", 1.5, 100, OptionalLong.of(7)),
                    new TradesRow(Instant.parse("2026-01-07T09:00:01Z"), "AAPL", 2.5, 300, OptionalLong.empty()),
                    new TradesRow(Instant.parse("2026-01-07T09:00:02Z"), "MSFT", 9, 10, OptionalLong.of(8))));
            market.alert(50).forEach(System.out::println);
        }
    }
}
