package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.Following;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.TopicFollower;
import io.rayforce.ipc.Update;
import io.rayforce.query.Query;
import io.rayforce.query.Table;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayforceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic is followed over the end of its server: the state, the updates after it, and word of what lies between. */
@Tag(Direction.TO_SERVERS)
class FollowIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final String MAKE = "(set prices (table [px] (list [10])))";
    private static final Query<RayTable> STATE = Table.named("prices").select("px");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** Writes down what it hears. */
    private final class Scribe implements TopicFollower {

        @Override
        public void update(Update update) {
            heard.add("update " + update.sequence() + ": " + update.value());
        }

        @Override
        public void interrupted(RayforceException why) {
            heard.add("interrupted");
        }

        @Override
        public void resumed(long next) {
            heard.add("resumed " + next);
        }
    }

    private void state(RayTable state) {
        heard.add("state " + Arrays.toString(((I64Vector) state.column("px")).toArray()));
    }

    private String next() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.4.0"})
    void outlivesTheServer(String peer, @TempDir Path folder) throws Exception {
        String[] options = RealServer.running(peer, Files.writeString(folder.resolve("prices.rfl"), MAKE));
        RealServer server = RealServer.start(peer, options);
        try (IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                Following prices = client.follow("prices", STATE, this::state, new Scribe())) {
            assertThat(next()).isEqualTo("state [10]");
            client.execute("(.mc.pub 'prices 11)");
            client.execute("(.mc.pub 'prices 12)");
            assertThat(next()).isEqualTo("update 1: I64(11)");
            assertThat(next()).isEqualTo("update 2: I64(12)");

            server.stop();
            assertThat(next()).isEqualTo("interrupted");
            server = RealServer.on(server.port(), peer, options);
            assertThat(next()).isEqualTo("resumed 1");
            assertThat(next()).isEqualTo("state [10]");
            client.execute("(.mc.pub 'prices 21)");
            assertThat(next()).isEqualTo("update 1: I64(21)");
            assertThat(prices.ended()).isNotDone();
        } finally {
            server.stop();
        }
    }
}
