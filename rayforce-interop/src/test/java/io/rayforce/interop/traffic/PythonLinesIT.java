package io.rayforce.interop.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rayforce.interop.Direction;
import io.rayforce.interop.Exceptions;
import io.rayforce.interop.Feature;
import io.rayforce.interop.RealClient;
import io.rayforce.interop.Tally;
import io.rayforce.recordings.Recordings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every recorded line of Python, run by its package against our server, returns what it returned against the package's own.
 * Which ones return something else stands in a list with the reasons.
 */
@Tag(Direction.FROM_CLIENTS)
class PythonLinesIT {

    @ParameterizedTest
    @CsvSource({"python-v1, 0.3.1", "python-v3, 2.4.0"})
    void returnWhatWasRecorded(String recording, String version, TestReporter reporter) throws JsonProcessingException {
        var different = new TreeSet<String>();
        Map<String, String> known = Exceptions.RESULT.of(recording);
        Map<String, String> results = results(recording, version);
        for (JsonNode line : Recordings.lines(recording)) {
            String name = line.get("name").asText();
            String recorded = line.get("result").asText();
            String returned = results.getOrDefault(name, "nothing");
            if (!returned.equals(recorded)) {
                different.add(name);
                if (!known.containsKey(name)) {
                    System.out.printf("%s%n  recorded %s%n  returned %s%n", name, recorded, returned);
                }
            }
        }
        Tally tally = new Tally();
        results.keySet().forEach(name -> tally.add(Feature.LINES, Optional.ofNullable(known.get(name))));
        tally.report(reporter, version);
        reporter.publishEntry(
                "client-" + version,
                results.size() - different.size() + " of " + results.size()
                        + " recorded lines return the same from our server");
        assertThat(different).isEqualTo(known.keySet());
    }

    private static Map<String, String> results(String recording, String version) throws JsonProcessingException {
        Map<String, String> results = new LinkedHashMap<>();
        try (Servers servers = Servers.start()) {
            String printed = RealClient.replay(
                    version,
                    recording,
                    servers.open().port(),
                    servers.guarded().port(),
                    servers.restricted().port());
            for (String line : printed.lines().toList()) {
                JsonNode result = new ObjectMapper().readTree(line);
                results.put(result.get("name").asText(), result.get("result").asText());
            }
        }
        return results;
    }
}
