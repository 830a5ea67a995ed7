package io.rayforce.quickstart;

import io.rayforce.types.RayTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the quickstart works on.
 *
 * @param trades one trade a row
 * @param quotes one quote a row
 */
record MarketData(RayTable trades, RayTable quotes) {

    /** Writes the CSV files into a folder of their own, reads them, and removes them. */
    static MarketData generate() throws IOException {
        Path folder = Files.createTempDirectory("rayforce-quickstart");
        Path trades = folder.resolve("trades.csv");
        Path quotes = folder.resolve("quotes.csv");
        try {
            MarketFiles.writeTrades(trades);
            MarketFiles.writeQuotes(quotes);
            return new MarketData(readTrades(trades), readQuotes(quotes));
        } finally {
            Files.deleteIfExists(trades);
            Files.deleteIfExists(quotes);
            Files.delete(folder);
        }
    }

    private static RayTable readTrades(Path file) throws IOException {
        CsvTable csv = CsvTable.read(file);
        return RayTable.builder()
                .column("id", csv.integers("id"))
                .column("name", csv.symbols("name"))
                .column("side", csv.symbols("side"))
                .column("px", csv.floats("px"))
                .column("qty", csv.integers("qty"))
                .column("quote_id", csv.integers("quote_id"))
                .build();
    }

    private static RayTable readQuotes(Path file) throws IOException {
        CsvTable csv = CsvTable.read(file);
        return RayTable.builder()
                .column("quote_id", csv.integers("quote_id"))
                .column("venue", csv.symbols("venue"))
                .column("bid", csv.floats("bid"))
                .column("ask", csv.floats("ask"))
                .build();
    }
}
