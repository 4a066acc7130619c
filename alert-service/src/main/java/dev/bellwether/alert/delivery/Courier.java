package dev.bellwether.alert.delivery;

import dev.bellwether.kit.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes one attempt at one delivery: writes and signs the message, posts it, says what follows. */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** After it, a receiver should not take what it is told for news. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final WebhookSender sender;
    private final EventBody body;
    private final Clock clock;
    private final Function<Callable<Message>, Uni<Message>> workers;

    /** @param workers runs the writing and signing, which is most of the work, off the event loops */
    Courier(WebhookSender sender, EventBody body, Clock clock, Function<Callable<Message>, Uni<Message>> workers) {
        this.sender = sender;
        this.body = body;
        this.clock = clock;
        this.workers = workers;
    }

    /** Never fails: what goes wrong is an answer too. */
    Uni<DeliveryStore.Attempted> attempt(DeliveryStore.Leased leased) {
        return Uni.createFrom()
                .deferred(() -> post(leased))
                .onFailure()
                .recoverWithItem(Courier::unsent)
                .map(answer -> Next.of(answer, leased.attempts() + 1, Delivery.webhookId(leased.id())))
                .map(next -> new DeliveryStore.Attempted(leased, next));
    }

    private Uni<Answer> post(DeliveryStore.Leased leased) {
        if (leased.secrets().isEmpty()) {
            LOG.errorf(
                    "The secret that delivery %s is to be signed with cannot be read; is bellwether.delivery.secret-key"
                            + " the one it was stored with?",
                    leased.id());
            return Uni.createFrom().item(new Answer.Silence("the secret cannot be read"));
        }
        String traceparent = TraceParent.current(); // of this thread, not of the one that writes
        return workers.apply(() -> message(leased, traceparent)).chain(sender::post);
    }

    private Message message(DeliveryStore.Leased leased, String traceparent) {
        Instant now = clock.instant();
        boolean isLate = now.isAfter(leased.createTime().plus(LATE));
        EventBody.Telling telling = new EventBody.Telling(leased.sequence(), isLate, traceparent);
        byte[] content = leased.subject()
                .fold(
                        alert -> leased.correction()
                                .map(correction -> body.of(correction, telling, alert))
                                .orElseGet(() -> body.of(leased.event(), telling, alert)),
                        digest -> body.of(telling, digest));
        Map<String, String> headers =
                new HashMap<>(Signature.headers(leased.secrets(), Delivery.webhookId(leased.id()), now, content));
        headers.put("content-type", EventBody.CONTENT_TYPE);
        headers.put("user-agent", "bellwether");
        if (!traceparent.isEmpty()) {
            headers.put(TraceParent.HEADER, traceparent);
        }
        return new Message(URI.create(leased.uri()), headers, content);
    }

    private static Answer unsent(Throwable defect) {
        LOG.error("A message could not be made", defect);
        return new Answer.Silence("not sent");
    }
}
