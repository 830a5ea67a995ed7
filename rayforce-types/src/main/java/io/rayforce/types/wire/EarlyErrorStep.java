package io.rayforce.types.wire;

/** An error as early builds of wire version 1 write it: a number, eight bytes without meaning and, for one number, a text. */
final class EarlyErrorStep extends Step {

    private final TextCollector head = new TextCollector();
    private final TextCollector text = new TextCollector();
    private int number = -1;

    @Override
    boolean advance(WireDecoder decoder) {
        Input input = decoder.input();
        if (number < 0) {
            input.requireMore(NumberedErrors.EARLY_SIZE - head.length());
            if (!head.take(input, NumberedErrors.EARLY_SIZE)) {
                return false;
            }
            number = head.copy()[0] & 0xff;
        }
        if (number == NumberedErrors.RAISED && !text.takeUntilNul(input)) {
            return false;
        }
        decoder.complete(NumberedErrors.read(number, text.toString()));
        return true;
    }
}
