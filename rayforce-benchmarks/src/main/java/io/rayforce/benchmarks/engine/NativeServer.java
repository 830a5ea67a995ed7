package io.rayforce.benchmarks.engine;

import io.rayforce.ipc.IpcClient;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** The native engine behind the server of its package. It gets the tables in pieces, so that no frame is too large for it. */
final class NativeServer implements Peer {

    private static final int PIECE = 5_000_000;

    private final NativeProcess process;
    private final IpcClient client;

    NativeServer(Path binary, int rows) throws IOException, InterruptedException {
        process = new NativeProcess(binary);
        client = process.client();
        send("x", Sample.x(rows));
        send("y", Sample.y());
    }

    private void send(String name, RayTable table) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < table.columnCount(); i++) {
            String column = "column_" + table.names().get(i);
            send(column, table.column(i));
            columns.append(' ').append(column);
        }
        String names = String.join(" ", table.columnNames());
        client.execute("(do (set " + name + " (table [" + names + "] (list" + columns + "))) 0)");
        table.columnNames().forEach(column -> client.execute("(do (set column_" + column + " 0) 0)"));
    }

    private void send(String name, Sequence column) {
        for (int from = 0; from < column.size(); from += PIECE) {
            set("piece", column.slice(from, Math.min(from + PIECE, column.size())));
            client.execute("(do (set " + name + (from == 0 ? " piece" : " (concat " + name + " piece)") + ") 0)");
        }
        client.execute("(do (set piece 0) 0)");
    }

    private void set(String name, Sequence values) {
        client.execute(RayList.of(Name.of("do"), RayList.of(Name.of("set"), Sym.of(name), values), I64.of(0)));
    }

    @Override
    public Callable<Answer> ask(Question question) {
        RayTable table = (RayTable) client.execute(question.rayfall());
        return () -> Answer.of(table);
    }

    @Override
    public long held() throws IOException {
        return process.resident();
    }

    @Override
    public void close() {
        process.close();
    }
}
