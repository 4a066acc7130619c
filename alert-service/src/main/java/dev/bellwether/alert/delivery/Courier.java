package dev.bellwether.alert.delivery;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes one attempt at one delivery: writes and signs the message, posts it, records what came of it. */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final DeliveryStore store;
    private final WebhookSender sender;
    private final EventBody body;
    private final Clock clock;

    Courier(DeliveryStore store, WebhookSender sender, EventBody body, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.body = body;
        this.clock = clock;
    }

    /** Done when the attempt is recorded; what cannot be recorded is tried again when the lease runs out. */
    Uni<Void> attempt(DeliveryStore.Leased leased) {
        return Uni.createFrom()
                .deferred(() -> sender.post(message(leased)))
                .onFailure()
                .recoverWithItem(Courier::unsent)
                .map(answer -> Next.of(answer, leased.attempts() + 1, Delivery.webhookId(leased.id())))
                .chain(next -> store.record(leased, next).invoke(isOurs -> say(leased, next, isOurs)))
                .replaceWithVoid();
    }

    private Message message(DeliveryStore.Leased leased) {
        byte[] content = body.of(leased.event(), leased.alert());
        Instant now = clock.instant();
        Map<String, String> headers = new HashMap<>(
                Signature.headers(List.of(leased.secret()), Delivery.webhookId(leased.id()), now, content));
        headers.put("content-type", EventBody.CONTENT_TYPE);
        headers.put("user-agent", "bellwether");
        return new Message(URI.create(leased.uri()), headers, content);
    }

    private static Answer unsent(Throwable defect) {
        LOG.error("A message could not be made", defect);
        return new Answer.Silence("not sent");
    }

    private static void say(DeliveryStore.Leased leased, Next next, boolean isOurs) {
        if (!isOurs) {
            LOG.warnf("The lease of delivery %s ran out before its answer came (%s)", leased.id(), next.result());
        } else if (next.state() == Delivery.State.DEAD) {
            LOG.warnf("Delivery %s is given up: %s", leased.id(), next.result());
        }
    }
}
