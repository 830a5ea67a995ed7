package io.rayforce.interop.search;

import java.util.List;
import java.util.Random;

/** Random choices that a seed decides. */
final class Choice {

    private final Random random;

    Choice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    @SafeVarargs
    final <T> T of(T... options) {
        return options[random.nextInt(options.length)];
    }

    <T> T of(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    int smallInteger() {
        return random.nextInt(61) - 20;
    }

    /** Returns a number whose sums are exact in whatever order they are taken. */
    String quarter() {
        return Double.toString((random.nextInt(400) - 100) * 0.25);
    }
}
