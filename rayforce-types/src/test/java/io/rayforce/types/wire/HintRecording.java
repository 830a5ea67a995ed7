package io.rayforce.types.wire;

import java.io.ByteArrayOutputStream;

/** Keeps the hint bytes of a payload in the order in which they were read. */
final class HintRecording implements Hints {

    private final ByteArrayOutputStream hints = new ByteArrayOutputStream();

    @Override
    public void read(byte hint) {
        hints.write(hint);
    }

    /** Returns hints that are written as they were read. */
    Hints replay() {
        byte[] recorded = hints.toByteArray();
        return new Hints() {
            private int next;

            @Override
            public byte write(byte hint) {
                return next < recorded.length ? recorded[next++] : hint;
            }
        };
    }
}
