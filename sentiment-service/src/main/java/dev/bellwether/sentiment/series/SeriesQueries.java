package dev.bellwether.sentiment.series;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.sentiment.scoring.SentimentModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be asked of sentiment over time. */
@ApplicationScoped
public class SeriesQueries {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_BUCKETS = 20_000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(7);
    private static final int MOST_WINDOWS = 60;

    private final SeriesStore store;
    private final SentimentModel model;
    private final Clock clock;

    SeriesQueries(SeriesStore store, SentimentModel model, Clock clock) {
        this.store = store;
        this.model = model;
        this.clock = clock;
    }

    /** The model whose scores are asked for when none is named, as SHA-256. */
    public String defaultModel() {
        return model.info().sha256();
    }

    public Instant now() {
        return clock.instant();
    }

    /** One series for each entity, in their order. Fails with FIELD_INVALID, or NOT_FOUND for a model that is not known. */
    public Uni<List<SentimentSeries>> series(SeriesQuery query) {
        return checked(() -> check(query), query.modelSha256())
                .chain(() -> store.buckets(query))
                .map(found -> query.entities().stream()
                        .map(entity -> filled(entity, query.buckets(), found.getOrDefault(entity, List.of())))
                        .toList());
    }

    /** The most unusual first. Fails as {@link #series}. */
    public Uni<List<Trend>> trends(TrendQuery query) {
        return checked(() -> check(query), query.modelSha256()).chain(() -> store.trends(query));
    }

    private static SentimentSeries filled(String entity, SeriesQuery.Buckets buckets, List<Bucket> found) {
        Map<Instant, Bucket> byStart = found.stream().collect(Collectors.toMap(Bucket::start, Function.identity()));
        List<Bucket> all = new ArrayList<>();
        for (long number = 0; number < buckets.count(); number++) {
            Instant start = buckets.start(number);
            all.add(byStart.getOrDefault(start, Bucket.empty(start)));
        }
        return new SentimentSeries(entity, all);
    }

    private Uni<Void> checked(Runnable check, String modelSha256) {
        return Uni.createFrom()
                .voidItem()
                .invoke(check)
                .chain(() ->
                        modelSha256.equals(defaultModel()) ? Uni.createFrom().item(true) : store.isKnown(modelSha256))
                .invoke(known -> {
                    if (!known) {
                        throw new FailureException(new Failure.NotFound("A model with the SHA-256 " + modelSha256));
                    }
                })
                .replaceWithVoid();
    }

    private static void check(SeriesQuery query) {
        Duration length = query.bucket();
        require(
                length.compareTo(MINUTE) >= 0
                        && length.compareTo(DAY) <= 0
                        && length.toMillis() % MINUTE.toMillis() == 0
                        && length.toNanosPart() == 0
                        && DAY.toMinutes() % length.toMinutes() == 0,
                "bucket",
                "it is not a number of whole minutes of which a day is a multiple; send 60 s, 300 s, 3,600 s or 86,400 s, say");
        require(
                query.start().isBefore(query.end()),
                "end_time",
                "it is not after start_time; send a later one, or none for now");
        long buckets = query.buckets().count() * query.entities().size();
        require(
                buckets <= MOST_BUCKETS,
                "bucket",
                "the time and the entities asked for have " + buckets + " buckets, and an answer has room for "
                        + MOST_BUCKETS + "; send a longer bucket, less time or fewer entities");
    }

    private static void check(TrendQuery query) {
        require(
                query.window().compareTo(MINUTE) >= 0 && query.window().compareTo(LONGEST_WINDOW) <= 0,
                "window",
                "it is not between 1 minute and 7 days");
        require(
                query.baseline().compareTo(query.window()) >= 0
                        && query.baseline().compareTo(query.window().multipliedBy(MOST_WINDOWS)) <= 0,
                "baseline",
                "it is not between 1 and " + MOST_WINDOWS + " times the window");
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new FailureException(Failure.InvalidFields.of(field, message));
        }
    }
}
