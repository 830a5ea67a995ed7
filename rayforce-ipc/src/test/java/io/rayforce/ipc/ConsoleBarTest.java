package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the bar shows, by a clock that the test turns. */
class ConsoleBarTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter printed = new StringWriter();
    private long now;
    private final ReplyProgress bar = new ConsoleBar(new PrintWriter(printed, true), () -> now);

    private String drawn() {
        String text = printed.toString();
        printed.getBuffer().setLength(0);
        return text;
    }

    @Test
    void amountsAndRateAreShownFromTheFirstPartToTheLast() {
        bar.received(10_000_000, 100_000_000);
        assertThat(drawn()).isEqualTo("\r[===                           ]  10 %  10.0 of 100.0 MB  0 MB/s ");
        now += SECOND;
        bar.received(50_000_000, 100_000_000);
        assertThat(drawn()).isEqualTo("\r[===============               ]  50 %  50.0 of 100.0 MB  40 MB/s ");
        now += SECOND;
        bar.received(100_000_000, 100_000_000);
        assertThat(drawn())
                .isEqualTo("\r[==============================] 100 %  100.0 of 100.0 MB  45 MB/s "
                        + System.lineSeparator());
    }

    @Test
    void itIsNotDrawnMoreOftenThanSomebodyCanSee() {
        for (int i = 1; i < 1000; i++) {
            bar.received(i, 1000);
            now += SECOND / 1000;
        }
        assertThat(drawn().split("\r", -1)).hasSizeBetween(10, 12);
    }

    @Test
    void theNextReplyBeginsAnew() {
        bar.received(1000, 1000);
        now += 10 * SECOND;
        drawn();
        bar.received(0, 4_000_000);
        now += 2 * SECOND;
        bar.received(4_000_000, 4_000_000);

        assertThat(drawn()).endsWith("4.0 of 4.0 MB  2 MB/s " + System.lineSeparator());
    }

    @Test
    void withoutATerminalNothingIsDrawn() {
        assertThat(Terminal.find()).isEmpty();
        ReplyProgress.bar().received(1, 2);
    }
}
