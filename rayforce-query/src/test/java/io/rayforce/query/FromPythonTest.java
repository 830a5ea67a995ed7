package io.rayforce.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.samples.RecordedCalls;
import io.rayforce.query.samples.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for people who come from Python: what it says in Java compiles. */
class FromPythonTest {

    private static final Path PAGE = Path.of("../docs/from-rayforce-py.md");
    private static final Pattern JAVA_CELL = Pattern.compile("\\| `([^`]+)` \\|$");

    private static List<String> javaCells() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.equals("| Python | Java |"))
                .map(FromPythonTest::javaCell)
                .toList();
    }

    private static String javaCell(String line) {
        Matcher cell = JAVA_CELL.matcher(line);
        assertThat(cell.find()).as(line).isTrue();
        return cell.group(1);
    }

    @Test
    void everyJavaCellCompiles() throws IOException {
        List<String> cells = javaCells();
        assertThat(cells).hasSizeGreaterThan(70);
        StringBuilder source = new StringBuilder("""
                import io.rayforce.query.rows.*;
                import java.lang.invoke.MethodHandles;
                import java.util.List;
                """).append(RecordedCalls.HEAD).append("""
                            record Trade(long id, String sym) {}
                            static final RowMapper<Trade> mapper = Rows.mapper(MethodHandles.lookup(), Trade.class);
                        """);
        for (int i = 0; i < cells.size(); i++) {
            source.append("    static Object cell")
                    .append(i)
                    .append("(Session session, RayTable rayTable) { return ")
                    .append(cells.get(i))
                    .append("; }\n");
        }
        assertThat(Snippets.complaints("Calls", source.append("}\n").toString()))
                .isEmpty();
    }
}
