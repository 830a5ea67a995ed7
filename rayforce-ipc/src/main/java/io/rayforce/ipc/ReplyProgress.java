package io.rayforce.ipc;

/** Hears how much of a large reply has arrived. */
@FunctionalInterface
public interface ReplyProgress {

    /**
     * Called now and then while a reply arrives that is not read at once, and once when it is complete.
     *
     * @param received how many bytes have arrived
     * @param expected how many bytes the reply takes, more than 0; compressed replies count as they travel
     */
    void received(long received, long expected);

    /**
     * Returns what draws a bar with amounts and rate on the terminal of this process, for one connection; what does nothing, if
     * there is no terminal.
     */
    static ReplyProgress bar() {
        return Terminal.find()
                .<ReplyProgress>map(terminal -> new ConsoleBar(terminal.writer(), System::nanoTime))
                .orElse((received, expected) -> {});
    }
}
