package io.rayforce.interop.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.interop.Agreement;
import io.rayforce.interop.Exceptions;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Our server answers what real clients once sent as their own servers did, in the same bytes where these are defined. Which
 * lines it answers otherwise stands in a list with the reasons.
 */
class RecordedTrafficTest {

    private final Set<String> different = new TreeSet<>();

    @Test
    void ofClientsOfVersion1(TestReporter reporter) throws IOException {
        check("python-v1", WireFormat.V1, reporter);
    }

    @Test
    void ofClientsOfVersion3(TestReporter reporter) throws IOException {
        check("python-v3", WireFormat.V3, reporter);
    }

    private void check(String recording, WireFormat format, TestReporter reporter) throws IOException {
        Set<String> known = Exceptions.BYTES.of(recording).keySet();
        List<Exchange> exchanges = Recordings.lines(recording).stream()
                .map(line -> new Exchange(line, format))
                .filter(exchange -> exchange.request().length > 0)
                .toList();
        try (Servers servers = Servers.start();
                RawClient client = RawClient.greeting(servers.open().port(), format);
                RawClient other = RawClient.greeting(servers.open().port(), format)) {
            for (Exchange exchange : exchanges) {
                for (String text : exchange.setup()) {
                    other.run(text, format);
                }
                byte[] answer = replay(exchange, servers, client);
                if (!isAlike(exchange, answer)) {
                    different.add(exchange.name());
                    if (!known.contains(exchange.name())) {
                        print(exchange, answer);
                    }
                }
            }
        }
        reporter.publishEntry(
                "recorded traffic of " + recording,
                exchanges.size() + " requests, " + different.size() + " answered otherwise");
        assertThat(different).isEqualTo(known);
    }

    private static byte[] replay(Exchange exchange, Servers servers, RawClient client) throws IOException {
        if (!exchange.isMarked("conn:new")) {
            return client.replay(exchange);
        }
        try (RawClient own = RawClient.silent(servers.portFor(exchange))) {
            return own.replay(exchange);
        }
    }

    private static boolean isAlike(Exchange exchange, byte[] answer) {
        List<RayValue> recorded = exchange.values(exchange.response());
        return agree(recorded, exchange.values(answer))
                && (exchange.isAnsweredBy(answer) || isErrorOfVersion1(exchange, recorded));
    }

    private static void print(Exchange exchange, byte[] answer) {
        byte[] recorded = exchange.response();
        System.out.printf(
                "%s%n  recorded %s %s%n  answered %s %s%n",
                exchange.name(),
                exchange.values(recorded),
                HexFormat.of().formatHex(recorded),
                exchange.values(answer),
                HexFormat.of().formatHex(answer));
    }

    private static boolean agree(List<RayValue> recorded, List<RayValue> answered) {
        return recorded.size() == answered.size()
                && IntStream.range(0, recorded.size())
                        .allMatch(i -> Agreement.between(recorded.get(i), answered.get(i)));
    }

    /** Our server sends these in 33 bytes, which clients of all builds of version 1 read; the recorded one had 10. */
    private static boolean isErrorOfVersion1(Exchange exchange, List<RayValue> values) {
        return exchange.format() == WireFormat.V1 && values.stream().anyMatch(RayError.class::isInstance);
    }
}
