package dev.bellwether.alert.silence;

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

/** What can be done with silences. */
@ApplicationScoped
public class Silences {

    private final SilenceStore store;
    private final SilenceConditions conditions;
    private final PageTokens pageTokens;
    private final IdSource ids;
    private final Clock clock;

    Silences(SilenceStore store, SilenceConditions conditions, PageTokens pageTokens, IdSource ids, Clock clock) {
        this.store = store;
        this.conditions = conditions;
        this.pageTokens = pageTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates one. Fails with FIELD_INVALID, CONDITION_INVALID, ALREADY_EXISTS, REQUEST_ID_REUSED or TOO_MANY_SILENCES.
     *
     * @param id wanted; empty: one is made
     */
    public Uni<Silence> create(SilenceDraft draft, String id, Optional<RequestKey> request) {
        Instant now = now();
        String given = id.isEmpty() ? ids.next().toString() : id;
        Silence silence = of(given, draft, 1, now, now);
        return conditions.check(draft.expression()).chain(() -> store.create(silence, request));
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Silence> get(String name) {
        return store.find(name).map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    /** Changes one from now on. Fails with NOT_FOUND, ETAG_MISMATCH, and as {@link #create} does. */
    public Uni<Silence> update(String name, SilenceChange change) {
        Uni<?> checked = change.fields().contains(SilenceChange.Field.EXPRESSION)
                ? conditions.check(change.draft().expression())
                : Uni.createFrom().voidItem();
        return checked.chain(() -> store.update(name, old -> {
            checkEtag(old, change.etag());
            return of(old.id(), change.onto(old), old.revision() + 1, old.createTime(), now());
        }));
    }

    /** Ends one now; one that is over stays as it is. Fails with NOT_FOUND or ETAG_MISMATCH. */
    public Uni<Silence> expire(String name, String etag) {
        return store.update(name, old -> {
            checkEtag(old, etag);
            Instant now = now();
            return old.stateAt(now) == Silence.State.EXPIRED
                    ? old
                    : new Silence(
                            old.id(),
                            old.expression(),
                            old.author(),
                            old.reason(),
                            old.startTime().isBefore(now) ? old.startTime() : now,
                            now,
                            old.revision() + 1,
                            old.createTime(),
                            now);
        });
    }

    /** A page by name. Fails with PAGE_TOKEN_INVALID. */
    public Uni<Page> list(boolean showExpired, int pageSize, String pageToken) {
        List<String> query = List.of(Silence.COLLECTION, showExpired ? "expired too" : "");
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return store.list(showExpired ? Instant.EPOCH : now(), after, size + 1).map(found -> {
            List<Silence> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? pageTokens.issue(query, List.of(page.get(size - 1).name()))
                    : "";
            return new Page(page, next);
        });
    }

    /** Some silences; the token is empty on the last page. */
    public record Page(List<Silence> silences, String nextPageToken) {
        public Page {
            silences = List.copyOf(silences);
        }
    }

    private static void checkEtag(Silence old, String etag) {
        if (!etag.isEmpty() && !etag.equals(old.etag())) {
            throw new FailureException(new Failure.EtagMismatch(old.name(), old.etag()));
        }
    }

    private static Silence of(String id, SilenceDraft draft, int revision, Instant createTime, Instant now) {
        Instant start = draft.startTime().orElse(revision == 1 ? now : createTime);
        if (!draft.endTime().isAfter(now)) {
            throw new FailureException(Failure.InvalidFields.of(
                    "silence.end_time",
                    draft.endTime() + " has passed; a silence needs an end ahead, and ExpireSilence ends one now"));
        }
        if (!start.isBefore(draft.endTime())) {
            throw new FailureException(Failure.InvalidFields.of(
                    "silence.end_time", draft.endTime() + " is not after start_time, " + start));
        }
        return new Silence(
                id,
                draft.expression(),
                draft.author(),
                draft.reason(),
                start,
                draft.endTime(),
                revision,
                createTime,
                now);
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
