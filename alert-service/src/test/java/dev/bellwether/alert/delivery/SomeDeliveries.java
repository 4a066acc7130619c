package dev.bellwether.alert.delivery;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.condition.Severity;
import dev.bellwether.alert.delivery.DeliveryStore.Leased;
import dev.bellwether.alert.match.NamedId;
import dev.bellwether.alert.match.Wire;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A delivery for tests. */
final class SomeDeliveries {

    static final WebhookSecret SECRET =
            WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    /** Since when it is to be told. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SomeDeliveries() {}

    /** Work done on the thread of the test. */
    static Uni<Message> here(Callable<Message> work) {
        return Uni.createFrom().item(Unchecked.supplier(work::call));
    }

    static Leased leased(int attempts, String uri, List<WebhookSecret> secrets) {
        return new Leased(
                NamedId.of("delivery"),
                NamedId.of("lease"),
                1,
                attempts,
                NOON,
                uri,
                secrets,
                Delivery.Event.OPENED,
                new Subject.OfAlert(new Alert(
                        NamedId.of("alert"),
                        "subscriptions/watch",
                        1,
                        "Watch",
                        Severity.INFO,
                        1,
                        "analyses/a",
                        new Alert.Source("articles/a", 1, "Title", "example.com", "", "stories/s"),
                        "entities/e",
                        0,
                        Wire.of(new byte[0]),
                        List.of(),
                        new Alert.Timeline(NOON, NOON, NOON, NOON),
                        Alert.Aftermath.NONE,
                        Alert.Lifecycle.OPEN,
                        Optional.empty())),
                Optional.empty(),
                false);
    }
}
