package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.Digest;
import java.util.UUID;
import java.util.function.Function;

/** What a delivery tells of. */
public sealed interface Subject {

    UUID id();

    /** The answer of the one function that is for this case. */
    <R> R fold(Function<Alert, R> alert, Function<Digest, R> digest);

    /** One alert. */
    record OfAlert(Alert alert) implements Subject {
        @Override
        public UUID id() {
            return alert.id();
        }

        @Override
        public <R> R fold(Function<Alert, R> ofAlert, Function<Digest, R> ofDigest) {
            return ofAlert.apply(alert);
        }
    }

    /** Several together. */
    record OfDigest(Digest digest) implements Subject {
        @Override
        public UUID id() {
            return digest.id();
        }

        @Override
        public <R> R fold(Function<Alert, R> ofAlert, Function<Digest, R> ofDigest) {
            return ofDigest.apply(digest);
        }
    }
}
