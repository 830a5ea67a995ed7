package io.rayforce.ipc;

import io.rayforce.query.RemoteException;
import io.rayforce.types.Dict;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.WireFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;

/**
 * What a server tells of itself.
 *
 * @param protocol the version of the protocol that was agreed upon
 * @param version the version of the engine, as the server writes it, which may be {@code unknown}; empty if it does not tell
 * @param buildDate the day on which the engine was built, as the server writes it; empty if it does not tell
 */
public record ServerInfo(WireFormat protocol, Optional<String> version, Optional<String> buildDate) {

    static final String QUESTION = "(.sys.build)";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\..*)?");
    private static final int MAJOR = 2;
    private static final int MINOR = 11;

    /** Reads the reply to the question; a server that does not know the function answers with an error instead. */
    static ServerInfo ask(Requester server, WireFormat protocol) {
        try {
            return of(server.execute(QUESTION), protocol);
        } catch (RemoteException untold) {
            return new ServerInfo(protocol, Optional.empty(), Optional.empty());
        }
    }

    /** Reads what the server tells; nothing, if it is something else. */
    static ServerInfo of(RayValue reply, WireFormat protocol) {
        if (reply instanceof Dict build) {
            return new ServerInfo(protocol, text(build, "version"), text(build, "build-date"));
        }
        return new ServerInfo(protocol, Optional.empty(), Optional.empty());
    }

    private static Optional<String> text(Dict build, String key) {
        return build.get(key).filter(Str.class::isInstance).map(text -> ((Str) text).value());
    }

    /**
     * Tells whether the engine is known to be older than 2.11. Such an engine answers some queries wrongly without a word:
     * sorted ones with a limit, {@code not} of a boolean column, and masked averages and pivots with nulls among them. An engine
     * that tells {@code unknown} is one of these. One that tells no version is taken for old only if it speaks version 1 of the
     * protocol.
     */
    public boolean isOutdated() {
        return version.map(ServerInfo::isOld).orElse(protocol == WireFormat.V1);
    }

    void warnIfOutdated(Logger log) {
        if (isOutdated()) {
            log.warn(
                    "the engine {} of the server is older than 2.11 and answers some queries wrongly without an error;"
                            + " update the server",
                    version.orElse("of protocol version 1"));
        }
    }

    private static boolean isOld(String version) {
        Matcher number = NUMBER.matcher(version);
        if (!number.matches()) {
            return version.equals("unknown");
        }
        int major = Integer.parseInt(number.group(1));
        return major < MAJOR || major == MAJOR && Integer.parseInt(number.group(2)) < MINOR;
    }
}
