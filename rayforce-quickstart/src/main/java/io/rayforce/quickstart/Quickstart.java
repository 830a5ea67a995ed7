package io.rayforce.quickstart;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.IpcServer;
import io.rayforce.query.Table;
import io.rayforce.types.RayforceException;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Loads two tables into a Rayforce server and asks it about them. Without settings it starts a server of its own; with
 * {@code -Dhost=} and {@code -Dport=} it uses one that runs.
 */
public final class Quickstart {

    private static final String LOOPBACK = "127.0.0.1";

    private Quickstart() {}

    /** Runs the quickstart; ends with exit code 1 and the reason on standard error if it fails. */
    public static void main(String[] arguments) throws IOException {
        String host = System.getProperty("host", "");
        String port = System.getProperty("port", "");
        try {
            if (!port.isEmpty()) {
                run(host.isEmpty() ? LOOPBACK : host, portNumber(port), System.out);
            } else if (host.isEmpty()) {
                runOnOwnServer(System.out);
            } else {
                throw new IllegalStateException("-Dhost=" + host + " needs a -Dport= beside it");
            }
        } catch (RayforceException | IllegalStateException failure) {
            System.err.println("quickstart: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static int portNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalStateException("-Dport=" + text + " is no port number", malformed);
        }
    }

    /** Runs the quickstart on a server of its own, with the embedded engine, which ends with it. */
    public static void runOnOwnServer(PrintStream out) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start()) {
            run(LOOPBACK, server.port(), out);
        }
    }

    /** Runs the quickstart on a server that runs already. */
    public static void run(String host, int port, PrintStream out) throws IOException {
        out.println("Rayforce server at " + host + ":" + port);
        try (IpcClient client = IpcClient.connectTo(host, port);
                IpcConnection connection = client.acquire()) {
            Transcript transcript = new Transcript(connection, out);
            transcript.title("A text query");
            transcript.ask("(+ 1 2)");

            try (ServerTables tables = ServerTables.on(connection, "trades", "quotes")) {
                MarketData data = MarketData.generate();
                transcript.title("Two tables of " + MarketFiles.ROWS + " rows each, read from CSV and sent");
                Table trades = tables.save("trades", data.trades());
                Table quotes = tables.save("quotes", data.quotes());
                transcript.note(trades + " and " + quotes + " are on the server");
                new Tour(transcript, trades, quotes).run();
            }
        }
    }
}
