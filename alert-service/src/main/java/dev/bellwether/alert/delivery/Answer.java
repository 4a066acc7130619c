package dev.bellwether.alert.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of posting one message. */
public sealed interface Answer {

    /** Calls the function for the case at hand. */
    <T> T fold(Function<Status, T> status, Function<Silence, T> silence);

    /**
     * The endpoint answered.
     *
     * @param code of HTTP
     * @param retryAfter what it asked for, not negative; empty when it asked for nothing that can be read
     */
    record Status(int code, Optional<Duration> retryAfter) implements Answer {
        @Override
        public <T> T fold(Function<Status, T> status, Function<Silence, T> silence) {
            return status.apply(this);
        }
    }

    /**
     * There was no answer.
     *
     * @param reason for people, such as "connection refused"; without names of classes
     */
    record Silence(String reason) implements Answer {
        @Override
        public <T> T fold(Function<Status, T> status, Function<Silence, T> silence) {
            return silence.apply(this);
        }
    }
}
