package io.rayforce.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Exchanges and results recorded from real Rayforce servers and clients.
 *
 * <p>{@code v3} and {@code v1} hold frames of servers of both wire versions, {@code python-v3} and {@code python-v1} those of
 * the Python clients, {@code rayfall} the answers of engine 3.0.1 to program texts, {@code found}
 * those to texts that a search found answered differently, and {@code dsl} its answers to query
 * trees.
 */
public final class Recordings {

    private Recordings() {}

    /**
     * Returns the lines of a recording, each a JSON object.
     *
     * @throws IllegalArgumentException if there is no recording of that name
     */
    public static List<JsonNode> lines(String name) {
        try (InputStream recording = Recordings.class.getResourceAsStream(name + ".jsonl")) {
            if (recording == null) {
                throw new IllegalArgumentException("no recording " + name);
            }
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(recording)
                    .readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
