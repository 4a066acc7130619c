package dev.bellwether.alert.delivery;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.net.AddressPolicy;
import dev.bellwether.kit.net.OutboundException;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What can be done with endpoints, and the look at what was sent to them. */
@ApplicationScoped
public class Endpoints {

    private final EndpointStore store;
    private final AddressPolicy addresses;
    private final PageTokens pageTokens;
    private final IdSource ids;
    private final Clock clock;
    private final Duration overlap;
    private final SecureRandom random = new SecureRandom();

    Endpoints(
            EndpointStore store,
            AddressPolicy addresses,
            PageTokens pageTokens,
            IdSource ids,
            DeliveryConfig config,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.pageTokens = pageTokens;
        this.ids = ids;
        this.overlap = config.secretOverlap();
        this.clock = clock;
    }

    /**
     * What people say of an endpoint.
     *
     * @param id wanted; empty: one is made
     * @param secret as written; empty: one is made
     */
    public record Draft(String id, String displayName, String uri, String secret, boolean disabled) {}

    /**
     * An endpoint that was written.
     *
     * @param secret that it was given; empty where an earlier request of the same id did it
     */
    public record Told(Endpoint endpoint, Optional<WebhookSecret> secret) {}

    /** Creates one. Fails with ADDRESS_FORBIDDEN, FIELD_INVALID, ALREADY_EXISTS or REQUEST_ID_REUSED. */
    public Uni<Told> create(Draft draft, Optional<RequestKey> request) {
        WebhookSecret secret = secret("endpoint.secret", draft.secret());
        Instant now = now();
        String id = draft.id().isEmpty() ? ids.next().toString() : draft.id();
        Endpoint endpoint = new Endpoint(
                id,
                draft.displayName(),
                draft.uri(),
                draft.disabled(),
                false,
                new Endpoint.Secrets(now, Optional.empty()),
                1,
                now,
                now);
        return checkAddress(draft.uri())
                .chain(() -> store.create(endpoint, secret, request))
                .map(written -> told(written, secret));
    }

    /** Changes one. Fails with NOT_FOUND, ETAG_MISMATCH, ADDRESS_FORBIDDEN or FIELD_INVALID. */
    public Uni<Endpoint> update(String name, EndpointChange change) {
        Uni<Void> checked = change.touches(EndpointChange.Field.URI)
                ? checkAddress(change.uri())
                : Uni.createFrom().voidItem();
        return checked.chain(() -> store.update(name, old -> {
                    checkEtag(old, change.etag());
                    return change.onto(old, now());
                }))
                .map(this::seen);
    }

    /**
     * The wish for another secret.
     *
     * @param etag that the endpoint must have; empty: any
     * @param secret as written; empty: one is made
     * @param overlap how long the one before stays alive; empty: as configured; zero: not at all
     */
    public record Rotation(String etag, String secret, Optional<Duration> overlap) {}

    /** Gives one another secret. Fails with NOT_FOUND, ETAG_MISMATCH, FIELD_INVALID, SECRET_ROTATING or REQUEST_ID_REUSED. */
    public Uni<Told> rotate(String name, Rotation rotation, Optional<RequestKey> request) {
        WebhookSecret secret = secret("secret", rotation.secret());
        return store.rotate(name, secret, old -> rotated(old, rotation), request)
                .map(written -> told(written, secret));
    }

    private Endpoint rotated(Endpoint old, Rotation rotation) {
        checkEtag(old, rotation.etag());
        Instant now = now();
        Duration length = rotation.overlap().orElse(overlap);
        if (!length.isZero() && old.secrets().areTwo(now)) {
            throw new FailureException(new Failure.SecretRotating(
                    old.name(), old.secrets().previousExpireTime().orElseThrow()));
        }
        Optional<Instant> expireTime = length.isZero() ? Optional.empty() : Optional.of(now.plus(length));
        return old.withSecrets(new Endpoint.Secrets(now, expireTime), now);
    }

    private Uni<Void> checkAddress(String uri) {
        if (uri.isEmpty()) {
            throw new FailureException(
                    Failure.InvalidFields.of("endpoint.uri", "it is empty; write https://host/path"));
        }
        return addresses
                .check(uri)
                .onFailure(OutboundException.class)
                .transform(unresolved -> new FailureException(
                        Failure.InvalidFields.of("endpoint.uri", unresolved.getMessage() + "; check the name")))
                .replaceWithVoid();
    }

    private WebhookSecret secret(String field, String text) {
        if (text.isEmpty()) {
            return WebhookSecret.make(random);
        }
        return WebhookSecret.parse(text)
                .orElseThrow(() -> new FailureException(Failure.InvalidFields.of(
                        field, "it is \"whsec_\" and base64 of 24 to 64 bytes, or empty to have one made")));
    }

    private Told told(EndpointStore.Written written, WebhookSecret secret) {
        return new Told(seen(written.endpoint()), written.isRepeat() ? Optional.empty() : Optional.of(secret));
    }

    private Endpoint seen(Endpoint endpoint) {
        return endpoint.seenAt(clock.instant());
    }

    private static void checkEtag(Endpoint old, String etag) {
        if (!etag.isEmpty() && !etag.equals(old.etag())) {
            throw new FailureException(new Failure.EtagMismatch(old.name(), old.etag()));
        }
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Endpoint> get(String name) {
        return store.find(name)
                .map(found -> seen(found.orElseThrow(() -> new FailureException(new Failure.NotFound(name)))));
    }

    /** Deletes one; what waits for it is dropped. Fails with NOT_FOUND or ETAG_MISMATCH. */
    public Uni<Void> delete(String name, String etag) {
        return store.delete(name, old -> checkEtag(old, etag));
    }

    /** A page by name. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page<Endpoint>> list(int pageSize, String pageToken) {
        List<String> query = List.of(Endpoint.COLLECTION);
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return store.list(after, size + 1)
                .map(found -> found.stream().map(this::seen).toList())
                .map(found -> page(found, size, query, last -> List.of(last.name())));
    }

    /** A page of an endpoint's deliveries, newest first. Fails with NOT_FOUND or PAGE_TOKEN_INVALID. */
    public Uni<Page<Delivery>> deliveries(
            String endpoint, Optional<Delivery.State> state, int pageSize, String pageToken) {
        List<String> query =
                List.of("deliveries", endpoint, state.map(Delivery.State::name).orElse(""));
        int size = PageTokens.size(pageSize);
        Optional<EndpointStore.Place> after = pageTokens
                .open(query, pageToken)
                .map(cursor -> new EndpointStore.Place(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1))));
        return get(endpoint)
                .chain(() -> store.deliveries(endpoint, state, after, size + 1))
                .map(found -> page(
                        found,
                        size,
                        query,
                        last -> List.of(last.createTime().toString(), last.id().toString())));
    }

    /** Some items; the token is empty on the last page. */
    public record Page<T>(List<T> items, String nextPageToken) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** One more was read than asked, to know whether there is a next page. */
    private <T> Page<T> page(List<T> found, int size, List<String> query, Function<T, List<String>> cursor) {
        List<T> items = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? pageTokens.issue(query, cursor.apply(items.get(size - 1))) : "";
        return new Page<>(items, next);
    }
}
