package io.rayforce.ipc;

/**
 * What the connections of a client were at one moment.
 *
 * @param leased how many connections callers have acquired
 * @param idle how many connections nobody has acquired
 * @param connections how many connections there are, those being established included
 * @param waiting how many callers wait for a connection
 */
public record PoolStats(int leased, int idle, int connections, int waiting) {}
