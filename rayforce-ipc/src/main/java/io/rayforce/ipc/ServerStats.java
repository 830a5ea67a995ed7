package io.rayforce.ipc;

/**
 * What a server has done since it was started.
 *
 * @param connections how many connections there are, those that are shaking hands included
 * @param connected how many clients have shaken hands
 * @param refused how many connections were refused before that
 * @param answered how many requests and messages were evaluated with success
 * @param failed how many were evaluated or refused with an error
 * @param received how many bytes arrived
 * @param sent how many bytes were handed to the sockets
 */
public record ServerStats(
        long connections, long connected, long refused, long answered, long failed, long received, long sent) {

    static final ServerStats NOTHING = new ServerStats(0, 0, 0, 0, 0, 0, 0);
}
