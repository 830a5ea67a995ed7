package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Table;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.WireFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server tells of itself, and which engines are known to answer wrongly. */
@ExtendWith(NoLeaks.class)
class ServerInfoTest {

    @Test
    void aServerTellsItsEngineWhenItIsAskedForItsBuild() {
        PeerScript script = PeerScript.answering(
                asked -> asked.equals(Str.of("(.sys.build)")) ? build("3.0.1") : RayError.of("domain"));

        assertThat(infoOf(WireFormat.V3, script))
                .isEqualTo(new ServerInfo(WireFormat.V3, Optional.of("3.0.1"), Optional.of("2026-10-24")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "1.9", "1.99.3", "2.1.8", "2.10.9", "2.5"})
    void enginesBefore211AreOutdated(String version) {
        assertThat(infoOf(WireFormat.V3, PeerScript.answering(asked -> build(version)))
                        .isOutdated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.11", "2.11.0", "2.100.1", "3.0.1", "10.0", "next"})
    void laterEnginesAndThoseOfOtherNamesAreNot(String version) {
        assertThat(infoOf(WireFormat.V3, PeerScript.answering(asked -> build(version)))
                        .isOutdated())
                .isFalse();
    }

    @Test
    void aServerThatRefusesTheQuestionOrAnswersAnotherTellsNothing() {
        ServerInfo nothing = new ServerInfo(WireFormat.V3, Optional.empty(), Optional.empty());

        assertThat(infoOf(WireFormat.V3, PeerScript.answering(asked -> RayError.of("name"))))
                .isEqualTo(nothing);
        assertThat(infoOf(WireFormat.V3, PeerScript.answering(asked -> I64.of(1))))
                .isEqualTo(nothing);
        assertThat(infoOf(WireFormat.V3, PeerScript.answering(asked -> Dict.of(Map.of("version", I64.of(3))))))
                .isEqualTo(nothing);
        assertThat(nothing.isOutdated()).isFalse();
    }

    @Test
    void aServerOfTheFirstProtocolIsOutdatedWhateverItAnswers() {
        assertThat(infoOf(WireFormat.V1, PeerScript.answering(asked -> RayError.of("name"))))
                .isEqualTo(new ServerInfo(WireFormat.V1, Optional.empty(), Optional.empty()))
                .matches(ServerInfo::isOutdated);
    }

    @Test
    void aConnectionThatIsLostMeanwhileIsAnError() {
        Failures.expect(Kind.OUTCOME_UNKNOWN, () -> infoOf(WireFormat.V3, PeerScript.resetting()));
    }

    @Test
    void aClientLooksOnceAfterItsFirstQueryObject() {
        List<RayValue> asked = new CopyOnWriteArrayList<>();
        PeerScript script = PeerScript.answering(request -> {
            asked.add(request);
            return request.equals(Str.of(ServerInfo.QUESTION))
                    ? build("2.1.8")
                    : RayTable.builder().build();
        });

        try (ScriptedPeer peer = ScriptedPeer.start(WireFormat.V3, script, script);
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            client.execute("1");
            client.execute(Table.named("t").select());
            client.execute(Table.named("t").select());
            client.executeAsync(Table.named("t").select()).join();
            try (IpcConnection conn = client.acquire()) {
                conn.execute(Table.named("t").select());
            }
            client.execute("2");
        }

        assertThat(asked).filteredOn(Str.of(ServerInfo.QUESTION)::equals).hasSize(1);
        assertThat(asked.indexOf(Str.of(ServerInfo.QUESTION))).isGreaterThan(1);
    }

    private static ServerInfo infoOf(WireFormat format, PeerScript script) {
        try (ScriptedPeer peer = ScriptedPeer.start(format, script);
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            return conn.serverInfo();
        }
    }

    private static RayValue build(String version) {
        return Dict.of(Map.of("version", Str.of(version), "build-date", Str.of("2026-10-24")));
    }
}
