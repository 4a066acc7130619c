package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.net.OutboundClient;
import dev.bellwether.kit.net.OutboundException;
import dev.bellwether.kit.net.OutboundRequest;
import dev.bellwether.kit.net.OutboundResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Posts through the client that checks where it goes. */
@ApplicationScoped
class OutboundSender implements WebhookSender {

    private static final Logger LOG = Logger.getLogger(OutboundSender.class);

    private final OutboundClient client;
    private final DeliveryConfig config;
    private final Clock clock;

    OutboundSender(OutboundClient client, DeliveryConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Answer> post(Message message) {
        OutboundRequest request =
                new OutboundRequest(message.uri(), message.headers(), message.body(), config.timeout());
        return client.post(request).map(this::answer).onFailure().recoverWithItem(OutboundSender::silence);
    }

    private Answer answer(OutboundResponse response) {
        return new Answer.Status(
                response.status(),
                response.header("retry-after").flatMap(header -> RetryAfter.read(header, clock.instant())));
    }

    private static Answer silence(Throwable failure) {
        if (failure instanceof OutboundException outbound) {
            return new Answer.Silence(
                    switch (outbound.kind()) {
                        case UNRESOLVED -> "the name has no address";
                        case UNREACHABLE -> "no connection";
                        case UNTRUSTED -> "the certificate is not trusted";
                        case TIMED_OUT -> "timed out";
                        case BROKEN -> "the connection broke";
                    });
        }
        if (failure instanceof FailureException) {
            return new Answer.Silence("the address may not be sent to");
        }
        LOG.error("A message could not be posted for a reason of our own", failure);
        return new Answer.Silence("not sent");
    }
}
