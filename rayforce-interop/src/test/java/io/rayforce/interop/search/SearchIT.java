package io.rayforce.interop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Random programs have the same answers on the embedded engine and on a real server: those of {@code -Dinterop.seed}, for
 * {@code -Dinterop.minutes}; without it the first of them, as many as are answered in about a minute.
 */
class SearchIT {

    private static final int FIRST = 20_000;

    @Test
    void findsNoProgramThatIsAnsweredDifferently() {
        long seed = Long.getLong("interop.seed", 1);
        Long minutes = Long.getLong("interop.minutes");
        Duration time = Duration.ofMinutes(minutes == null ? 2 : minutes);
        long most = minutes == null ? FIRST : Long.MAX_VALUE;

        assertThat(new Search(seed, System.out).run(time, most)).isZero();
    }
}
