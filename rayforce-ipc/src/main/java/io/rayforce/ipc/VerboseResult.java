package io.rayforce.ipc;

import io.rayforce.query.RemoteException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;

/**
 * A value, and what the server printed while it evaluated.
 *
 * @param output the printed text, empty if there was none
 * @param value the value
 */
public record VerboseResult(String output, RayValue value) {

    private static final int PARTS = 2;

    static VerboseResult of(RayValue reply, String asked) {
        if (!(reply instanceof RayList parts && parts.size() == PARTS && parts.at(0) instanceof Str output)) {
            throw new RayforceTcpException(
                    RayforceTcpException.Kind.MALFORMED_REPLY,
                    "the server does not tell what it printed [asked: " + asked + "]");
        }
        if (parts.at(1) instanceof RayError error) {
            throw new RemoteException(error, asked);
        }
        return new VerboseResult(output.value(), parts.at(1));
    }
}
