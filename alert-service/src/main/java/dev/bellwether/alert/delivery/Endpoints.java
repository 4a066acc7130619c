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
    private final SecureRandom random = new SecureRandom();

    Endpoints(EndpointStore store, AddressPolicy addresses, PageTokens pageTokens, IdSource ids, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.pageTokens = pageTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What people say of an endpoint.
     *
     * @param id wanted; empty: one is made
     * @param secret as written; empty: one is made
     */
    public record Draft(String id, String displayName, String uri, String secret) {}

    /** Creates one. Fails with ADDRESS_FORBIDDEN, FIELD_INVALID, ALREADY_EXISTS or REQUEST_ID_REUSED. */
    public Uni<EndpointStore.Created> create(Draft draft, Optional<RequestKey> request) {
        WebhookSecret secret = secret(draft.secret());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = draft.id().isEmpty() ? ids.next().toString() : draft.id();
        Endpoint endpoint =
                new Endpoint(id, draft.displayName(), draft.uri(), secret, Endpoint.State.ACTIVE, 1, now, now);
        return addresses
                .check(draft.uri())
                .onFailure(OutboundException.class)
                .transform(unresolved -> new FailureException(
                        Failure.InvalidFields.of("endpoint.uri", unresolved.getMessage() + "; check the name")))
                .chain(() -> store.create(endpoint, request));
    }

    private WebhookSecret secret(String text) {
        if (text.isEmpty()) {
            return WebhookSecret.make(random);
        }
        return WebhookSecret.parse(text)
                .orElseThrow(() -> new FailureException(Failure.InvalidFields.of(
                        "endpoint.secret",
                        "it is \"whsec_\" and base64 of 24 to 64 bytes, or empty to have one made")));
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Endpoint> get(String name) {
        return store.find(name).map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    /** Deletes one; what waits for it is dropped. Fails with NOT_FOUND or ETAG_MISMATCH. */
    public Uni<Void> delete(String name, String etag) {
        return store.delete(name, old -> {
            if (!etag.isEmpty() && !etag.equals(old.etag())) {
                throw new FailureException(new Failure.EtagMismatch(old.name(), old.etag()));
            }
        });
    }

    /** A page by name. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page<Endpoint>> list(int pageSize, String pageToken) {
        List<String> query = List.of(Endpoint.COLLECTION);
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return store.list(after, size + 1).map(found -> page(found, size, query, last -> List.of(last.name())));
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
