package io.rayforce.ipc;

import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import java.util.Optional;

/**
 * A value that was published to a topic.
 *
 * @param topic the topic
 * @param sequence the number that the server gave the update; each topic counts its own
 * @param expected the number that was to come next; a lower one than {@code sequence} means that updates are missing
 * @param value what was published
 */
public record Update(String topic, long sequence, long expected, RayValue value) {

    /** Returns how many updates were lost between the last one and this one. */
    public long missed() {
        return Math.max(0, sequence - expected);
    }

    /** An update as servers send it: {@code (upd topic sequence (quote value))}. */
    record Sent(String topic, long sequence, RayValue value) {

        private static final int PARTS = 4;

        /** Reads a message; empty if it is no update. */
        static Optional<Sent> read(RayValue message) {
            if (!(message instanceof RayList parts && parts.size() == PARTS && isName(parts.at(0), "upd"))) {
                return Optional.empty();
            }
            return parts.at(1) instanceof Str topic && parts.at(2) instanceof I64 sequence && !sequence.isNull()
                    ? Optional.of(new Sent(topic.value(), sequence.value(), unquoted(parts.at(3))))
                    : Optional.empty();
        }

        private static RayValue unquoted(RayValue value) {
            return value instanceof RayList call && call.size() == 2 && isName(call.at(0), "quote")
                    ? call.at(1)
                    : value;
        }

        /** What comes from a server does not tell names from symbols. */
        private static boolean isName(RayValue value, String text) {
            return value instanceof Name name && name.text().equals(text)
                    || value instanceof Sym symbol && symbol.value().equals(text);
        }
    }
}
