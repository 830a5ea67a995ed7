package io.rayforce.interop;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Runs Java as one who types it into jshell, and tells it with what jshell shows. */
final class JavaConsole implements AutoCloseable {

    private static final String PROMPT = "jshell> ";
    private static final String GOES_ON = "   ...> ";

    private final JShell shell = JShell.builder().executionEngine("local").build();

    JavaConsole() {
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    /** Runs the typed lines of a session, which begin with the prompts, and returns them with what is shown below each. */
    String replay(String session) {
        StringBuilder shown = new StringBuilder();
        StringBuilder part = new StringBuilder();
        List<String> typed = session.lines()
                .filter(line -> line.startsWith(PROMPT) || line.startsWith(GOES_ON))
                .toList();
        for (int i = 0; i < typed.size(); i++) {
            shown.append(typed.get(i)).append('\n');
            part.append(typed.get(i).substring(PROMPT.length())).append('\n');
            if (i + 1 == typed.size() || typed.get(i + 1).startsWith(PROMPT)) {
                shown.append(run(part.toString()));
                part.setLength(0);
            }
        }
        return shown.toString();
    }

    private String run(String part) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String results = shell.eval(part).stream().map(this::result).collect(Collectors.joining());
            return printed.toString(StandardCharsets.UTF_8) + results;
        } finally {
            System.setOut(before);
        }
    }

    private String result(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.status() != Snippet.Status.VALID) {
            throw new IllegalStateException(snippet.source() + " "
                    + shell.diagnostics(snippet)
                            .map(fault -> fault.getMessage(Locale.ROOT))
                            .toList());
        }
        if (event.exception() instanceof EvalException thrown) {
            return "|  Exception " + thrown.getExceptionClassName() + ": " + thrown.getMessage() + "\n";
        }
        String name = snippet instanceof VarSnippet variable
                ? variable.name()
                : snippet instanceof ExpressionSnippet expression ? expression.name() : "";
        return name.isEmpty() ? "" : name + " ==> " + event.value() + "\n";
    }

    @Override
    public void close() {
        shell.close();
    }
}
