package io.rayforce.interop;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with blocks of what is typed into Python and into jshell, and of what they show. The blocks of one release are
 * one session: of Python with our server, of Java with the server of the release. The document names port 5000 for the server
 * and port 9999 for one where nobody listens.
 */
final class Transcript {

    private static final Pattern SETUP = Pattern.compile("^```rayfall\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("^```(pycon|java) (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BETWEEN_BLOCKS = "\f\n";

    private final String document;
    private final String nobody = Integer.toString(RealServer.freePort());

    Transcript(String document) {
        this.document = document;
    }

    /** Runs what is typed, and returns the document with what that shows now. Ids and times are always the same ones. */
    String replay() {
        Map<String, List<String>> sessions = new HashMap<>();
        matches(BLOCK)
                .forEach(block -> sessions.computeIfAbsent(info(block), info -> new ArrayList<>())
                        .add(block.group(3)));
        Map<String, Queue<String>> shown = new HashMap<>();
        sessions.forEach((info, blocks) -> {
            String version = info.substring(info.indexOf(' ') + 1);
            shown.put(
                    info, new ArrayDeque<>(info.startsWith("java") ? java(version, blocks) : python(version, blocks)));
        });
        return BLOCK.matcher(document)
                .replaceAll(block -> Matcher.quoteReplacement(
                        "```" + info(block) + "\n" + shown.get(info(block)).remove() + "```"));
    }

    private List<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(document).results().toList();
    }

    private static String info(MatchResult block) {
        return block.group(1) + " " + block.group(2);
    }

    private List<String> python(String version, List<String> blocks) {
        try (IpcServer server = IpcServer.builder().port(0).start()) {
            prepare(server.port());
            String session = typed(String.join(BETWEEN_BLOCKS, blocks), server.port());
            String shown = RealClient.run(version, PATIENCE, "transcript.py", session);
            return List.of(normalized(shown, server.port()).split(BETWEEN_BLOCKS));
        }
    }

    private List<String> java(String version, List<String> blocks) {
        try (RealServer server = RealServer.start(version);
                JavaConsole console = new JavaConsole()) {
            prepare(server.port());
            return blocks.stream()
                    .map(block -> normalized(console.replay(typed(block, server.port())), server.port()))
                    .toList();
        }
    }

    private void prepare(int port) {
        try (IpcClient client = IpcClient.connectTo("127.0.0.1", port)) {
            matches(SETUP).forEach(block -> block.group(1).lines().forEach(client::execute));
        }
    }

    private String typed(String session, int port) {
        return session.replaceAll("\\b5000\\b", Integer.toString(port)).replaceAll("\\b9999\\b", nobody);
    }

    private String normalized(String shown, int port) {
        return shown.replaceAll("\\b" + port + "\\b", "5000")
                .replaceAll("\\b" + nobody + "\\b", "9999")
                .replaceAll("\\bid:\\d+", "id:1")
                .replaceAll("connection \\d+, after \\d+ ms", "connection 1, after 1 ms")
                .replaceAll("within \\d+ ms", "within 1 ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}", "2026-01-07T21:33:39.932434");
    }
}
