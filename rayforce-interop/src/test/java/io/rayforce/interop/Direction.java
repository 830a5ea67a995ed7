package io.rayforce.interop;

/** Who asks and who answers in a test: the tags under which the closing lines count it. */
public final class Direction {

    /** Our client asks real servers. */
    public static final String TO_SERVERS = "to-servers";

    /** Real clients ask our server. */
    public static final String FROM_CLIENTS = "from-clients";

    private Direction() {}
}
