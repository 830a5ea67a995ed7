package io.rayforce.interop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of the client that runs on every kind of server: our own, and real ones of both versions. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(strings = {"ours", "0.3.1", "1.0.0", "2.0.2", "2.4.0"})
@interface OnEachServer {}
