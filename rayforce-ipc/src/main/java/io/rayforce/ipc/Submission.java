package io.rayforce.ipc;

/** What any thread hands to the event loop of a link, in order. */
sealed interface Submission permits Request, Submission.Wish {

    /** What is no request. */
    enum Wish implements Submission {
        /** That the server ends what it was asked before this. */
        CANCEL
    }
}
