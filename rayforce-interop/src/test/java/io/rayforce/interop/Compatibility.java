package io.rayforce.interop;

import io.rayforce.interop.Feature.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of compatibility, made of the cells that tests reported. */
final class Compatibility {

    private static final String INTRODUCTION = """
            # Compatibility

            What this library does with each of its peers, as the interoperability tests found it. They write this file, and fail
            where it says something else than what they find: `mvn verify -Pinterop -Dcompatibility.write=true` writes it anew.

            `embedded` is the engine inside of a Java program, `ours` the server of this library. The others are releases of
            `rayforce-py`: 0.3.1 and 1.0.0 speak version 1 of the protocol, 2.0.2 and 2.4.0 version 3.

            Where a cell is not "yes", its notes tell what a user gets instead. "mostly" is at least half of what was tried,
            "partly" is less; "–" stands where there is nothing to try. Each question that a peer answers otherwise stands by name
            and with the reason in `rayforce-interop/src/test/resources/io/rayforce/interop`.
            """;

    private final Map<List<String>, List<String>> cells = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Reads cells: feature, peer, a word and what a user gets instead, divided by tabs. */
    Compatibility(List<String> lines) {
        for (String line : lines) {
            List<String> parts = List.of(line.split("\t"));
            cells.put(parts.subList(0, 2), parts.subList(2, parts.size()));
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (Section section : Section.values()) {
            text.append("\n## ")
                    .append(section.title())
                    .append("\n\n")
                    .append(section.explanation())
                    .append("\n\n");
            text.append(row("", section.peers()))
                    .append(row(
                            "---", section.peers().stream().map(peer -> "---").toList()));
            for (Feature feature : Feature.values()) {
                if (feature.section() == section) {
                    text.append(row(
                            feature.title(),
                            section.peers().stream()
                                    .map(peer -> cell(feature, peer))
                                    .toList()));
                }
            }
        }
        text.append("\n## Notes\n\n");
        for (int i = 0; i < notes.size(); i++) {
            text.append(i + 1).append(". ").append(notes.get(i)).append('\n');
        }
        return text.toString();
    }

    private static String row(String head, List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| " + head + " | ", " |\n"));
    }

    private String cell(Feature feature, String peer) {
        List<String> cell = cells.getOrDefault(List.of(feature.name(), peer), List.of("–"));
        return cell.size() == 1
                ? cell.get(0)
                : cell.stream()
                        .skip(1)
                        .map(this::number)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", cell.get(0) + " (", ")"));
    }

    private int number(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
        return notes.indexOf(text) + 1;
    }
}
