package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The server is told to end what it evaluates only where that is still wanted, and where it has read what it was told about before. */
class CancellationTest {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void nothingAskedIsNotCancelled() {
        cancellation.wish();
        assertThat(cancellation.take()).isFalse();
        cancellation.posted();
        cancellation.wish();
        assertThat(cancellation.take()).isFalse();
    }

    @Test
    void oneRequestIsCancelledOnce() {
        cancellation.asked();
        assertThat(cancellation.isDue()).isFalse();
        cancellation.wish();
        assertThat(cancellation.isDue()).isTrue();
        assertThat(cancellation.take()).isTrue();
        assertThat(cancellation.take()).isFalse();
        cancellation.wish();
        assertThat(cancellation.take()).isFalse();
    }

    @Test
    void whatIsAskedLaterIsNotCancelledByAnEarlierWish() {
        cancellation.asked();
        cancellation.wish();
        cancellation.take();
        cancellation.wish();
        cancellation.asked();
        cancellation.answered();

        assertThat(cancellation.isDue()).isFalse();
    }

    @Test
    void aWishForALaterRequestWaitsUntilTheEarlierOneIsAnswered() {
        cancellation.asked();
        cancellation.wish();
        cancellation.take();
        cancellation.asked();
        cancellation.wish();
        assertThat(cancellation.isDue()).isFalse();
        cancellation.answered();

        assertThat(cancellation.take()).isTrue();
        cancellation.answered();
        assertThat(cancellation.isDue()).isFalse();
    }

    @Test
    void aReplyThatComesBeforeTheByteIsSentSavesIt() {
        cancellation.asked();
        cancellation.wish();
        cancellation.answered();

        assertThat(cancellation.take()).isFalse();
    }

    @Test
    void aPostBehindTheRequestIsReadOnceALaterRequestIsAnswered() {
        cancellation.asked();
        cancellation.posted();
        cancellation.wish();
        assertThat(cancellation.take()).isTrue();
        cancellation.answered();
        cancellation.asked();
        cancellation.wish();
        assertThat(cancellation.isDue()).isFalse();
        cancellation.asked();
        cancellation.wish();
        cancellation.answered();

        assertThat(cancellation.isDue()).isTrue();
    }
}
