package io.rayforce.ipc;

/** What the pipelines of a server are told when it is to end. */
enum Drain {
    /** Nothing more is to be taken; what was taken is to be answered. */
    BEGIN
}
