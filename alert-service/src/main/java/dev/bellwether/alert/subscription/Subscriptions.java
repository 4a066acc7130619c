package dev.bellwether.alert.subscription;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.IdSource;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be done with subscriptions. */
@ApplicationScoped
public class Subscriptions {

    private final SubscriptionStore store;
    private final Conditions conditions;
    private final PageTokens pageTokens;
    private final IdSource ids;
    private final Clock clock;

    Subscriptions(SubscriptionStore store, Conditions conditions, PageTokens pageTokens, IdSource ids, Clock clock) {
        this.store = store;
        this.conditions = conditions;
        this.pageTokens = pageTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates one. Fails with CONDITION_INVALID, FIELD_INVALID, TOO_MANY_BROAD, ALREADY_EXISTS or REQUEST_ID_REUSED.
     *
     * @param id wanted; empty: one is made
     */
    public Uni<Subscription> create(SubscriptionDraft draft, String id, Optional<RequestKey> request) {
        Instant now = now();
        String given = id.isEmpty() ? ids.next().toString() : id;
        return conditions
                .check(draft.condition())
                .chain(found -> store.create(of(given, draft, 1, now, now, found.broad()), found, request));
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Subscription> get(String name) {
        return store.find(name).map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    /** Changes one. Fails with NOT_FOUND, ETAG_MISMATCH, CONDITION_INVALID or FIELD_INVALID. */
    public Uni<Subscription> update(String name, SubscriptionChange change) {
        Uni<Optional<Found>> checked = change.touches(SubscriptionChange.Field.CONDITION)
                ? conditions.check(change.draft().condition()).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return checked.chain(found -> store.update(name, found, old -> {
            checkEtag(old, change.etag());
            boolean broad = found.map(Found::broad).orElse(old.broad());
            return of(old.id(), change.onto(old), old.revision() + 1, old.createTime(), now(), broad);
        }));
    }

    /** Deletes one; its alerts stay. Fails with NOT_FOUND or ETAG_MISMATCH. */
    public Uni<Void> delete(String name, String etag) {
        return store.delete(name, now(), old -> checkEtag(old, etag));
    }

    /** A page by name. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page> list(boolean showDeleted, int pageSize, String pageToken) {
        List<String> query = List.of(Subscription.COLLECTION, showDeleted ? "deleted too" : "");
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return store.list(showDeleted, after, size + 1).map(found -> {
            List<Subscription> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? pageTokens.issue(query, List.of(page.get(size - 1).name()))
                    : "";
            return new Page(page, next);
        });
    }

    /** Some subscriptions; the token is empty on the last page. */
    public record Page(List<Subscription> subscriptions, String nextPageToken) {
        public Page {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    private static void checkEtag(Subscription old, String etag) {
        if (!etag.isEmpty() && !etag.equals(old.etag())) {
            throw new FailureException(new Failure.EtagMismatch(old.name(), old.etag()));
        }
    }

    private static Subscription of(
            String id, SubscriptionDraft draft, int revision, Instant createTime, Instant updateTime, boolean broad) {
        return new Subscription(
                id,
                draft.displayName(),
                draft.condition(),
                draft.policy(),
                draft.endpoints(),
                draft.disabled(),
                revision,
                createTime,
                updateTime,
                Optional.empty(),
                broad);
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
