package io.rayforce.benchmarks.engine;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;

/** DuckDB through its JDBC driver, on two threads, in memory. An answer is made into a table. */
final class DuckDb implements Peer {

    private final Connection connection;
    private final Statement statement;

    DuckDb(int rows) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("SET threads = 2");
        load("x", Sample.x(rows));
        load("y", Sample.y());
    }

    private void load(String name, RayTable table) throws SQLException, IOException {
        Path file = Files.createTempFile(name, ".csv");
        try {
            write(table, file);
            StringJoiner columns = new StringJoiner(", ", "{", "}");
            for (int i = 0; i < table.columnCount(); i++) {
                columns.add("'" + table.names().get(i) + "': '" + type(table.column(i)) + "'");
            }
            statement.execute("CREATE TABLE " + name + " AS SELECT * FROM read_csv('" + file
                    + "', header = false, delim = ',', columns = " + columns + ")");
        } finally {
            Files.delete(file);
        }
    }

    private static String type(Sequence column) {
        return column instanceof SymVector ? "VARCHAR" : column instanceof I64Vector ? "BIGINT" : "DOUBLE";
    }

    private static void write(RayTable table, Path file) throws IOException {
        List<Sequence> columns = table.columns();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < table.rowCount(); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    out.append(i == 0 ? "" : ",").append(text(columns.get(i), row));
                }
                out.append('\n');
            }
        }
    }

    private static String text(Sequence column, int row) {
        if (column instanceof SymVector symbols) {
            return symbols.get(row);
        }
        return column instanceof I64Vector integers
                ? Long.toString(integers.get(row))
                : Double.toString(((F64Vector) column).get(row));
    }

    @Override
    public Callable<Answer> ask(Question question) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE answer AS " + question.sql());
        return this::answer;
    }

    private Answer answer() throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT * FROM answer")) {
            ResultSetMetaData columns = result.getMetaData();
            long rows = 0;
            double total = 0;
            for (; result.next(); rows++) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    total += columns.getColumnName(i).length() == 1 ? result.getDouble(i) : 0;
                }
            }
            return new Answer(rows, total);
        }
    }

    @Override
    public long held() throws SQLException {
        try (ResultSet sum = statement.executeQuery("SELECT sum(memory_usage_bytes) FROM duckdb_memory()")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
