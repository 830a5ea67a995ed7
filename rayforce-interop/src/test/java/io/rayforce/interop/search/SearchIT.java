package io.rayforce.interop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Random programs have the same answers on the embedded engine and on a real server. For a minute, or for
 * {@code -Dinterop.minutes}, from {@code -Dinterop.seed}.
 */
class SearchIT {

    @Test
    void findsNoProgramThatIsAnsweredDifferently() {
        long seed = Long.getLong("interop.seed", 1);
        Duration time = Duration.ofMinutes(Long.getLong("interop.minutes", 1));

        assertThat(new Search(seed, System.out).run(time)).isZero();
    }
}
