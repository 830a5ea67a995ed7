package io.rayforce.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Writes the CSV files that the quickstart loads; the same seed gives the same files everywhere. */
final class MarketFiles {

    static final int ROWS = 100_000;

    private static final long SEED = 20_260_107;
    private static final String[] SYMBOLS = {"AAPL", "AMZN", "GOOG", "IBM", "META", "MSFT", "NVDA", "TSLA"};
    private static final String[] VENUES = {"BATS", "IEX", "NSDQ", "NYSE"};

    private MarketFiles() {}

    /** Writes one trade a row; about one in eight names a quote that does not exist. */
    static void writeTrades(Path file) throws IOException {
        Random random = new Random(SEED);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("id", "name", "side", "px", "qty", "quote_id");
            for (int id = 1; id <= ROWS; id++) {
                csv.writeRecord(
                        Integer.toString(id),
                        SYMBOLS[random.nextInt(SYMBOLS.length)],
                        random.nextBoolean() ? "B" : "S",
                        price(random),
                        Integer.toString(100 * (1 + random.nextInt(50))),
                        Integer.toString(1 + random.nextInt(ROWS + ROWS / 7)));
            }
        }
    }

    /** Writes one quote a row, each with an id of its own. */
    static void writeQuotes(Path file) throws IOException {
        Random random = new Random(SEED + 1);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("quote_id", "venue", "bid", "ask");
            for (int id = 1; id <= ROWS; id++) {
                csv.writeRecord(
                        Integer.toString(id), VENUES[random.nextInt(VENUES.length)], price(random), price(random));
            }
        }
    }

    /** A price in quarters, so that sums are exact whatever their order. */
    private static String price(Random random) {
        return Double.toString(10 + random.nextInt(400) * 0.25);
    }
}
