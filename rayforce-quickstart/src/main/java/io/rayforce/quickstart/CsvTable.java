package io.rayforce.quickstart;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.SymVector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a CSV file with a header, column by column. */
final class CsvTable {

    private final List<NamedCsvRecord> rows;

    private CsvTable(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static CsvTable read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new CsvTable(csv.stream().toList());
        }
    }

    I64Vector integers(String column) {
        return I64Vector.wrap(rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .toArray());
    }

    F64Vector floats(String column) {
        return F64Vector.wrap(rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray());
    }

    SymVector symbols(String column) {
        return SymVector.of(rows.stream().map(row -> row.getField(column)).toArray(String[]::new));
    }
}
