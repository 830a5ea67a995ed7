package com.example.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns that are generated take literals of their own type alone. */
class WrongLiteralTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trades.PX.gt(10.5)",
                "Trades.QTY.gt(10)",
                "Trades.SYM.eq(\"AAPL\")",
                "Trades.TS.ge(java.time.Instant.EPOCH)",
                "AlertTable.TRADED.lt(5)"
            })
    void aLiteralOfTheColumnsTypeCompiles(String condition) {
        assertThat(errorsOf(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trades.PX.gt(\"10.5\")",
                "Trades.QTY.gt(10.5)",
                "Trades.QTY.gt(\"10\")",
                "Trades.SYM.eq(5)",
                "Trades.TS.ge(\"2026-01-07\")",
                "Trades.TS.ge(java.time.LocalDate.EPOCH)",
                "AlertTable.TRADED.lt(true)"
            })
    void aLiteralOfAnotherTypeDoesNot(String condition) {
        assertThat(errorsOf(condition)).contains("Wrong.java:3: error:");
    }

    private String errorsOf(String condition) {
        String source = """
                import com.example.market.*; import com.example.market.tables.Trades;
                class Wrong {
                    Object condition = %s;
                }
                """.formatted(condition);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-implicit:none",
                                "-Xlint:none",
                                "-d",
                                folder.toString(),
                                "-cp",
                                everything()),
                        null,
                        List.of(new Source(source)))
                .call();
        return messages.toString();
    }

    private static String everything() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///Wrong.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
