package dev.bellwether.sentiment.serving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What is told of scoring at {@code /q/metrics}. */
final class ScoringMetrics {

    private final MeterRegistry registry;
    private final Map<Workload, Timer> runs = new EnumMap<>(Workload.class);
    private final Counter refusals;
    private final Counter drops;
    private final Counter hits;
    private final Counter misses;

    ScoringMetrics(MeterRegistry registry) {
        this.registry = registry;
        refusals = counter("bellwether.scoring.refusals", "Calls that were refused because too many waited");
        drops = counter("bellwether.scoring.drops", "Documents that nobody waited for any more");
        hits = counter("bellwether.scoring.cache.hits", "Texts whose score was known");
        misses = counter("bellwether.scoring.cache.misses", "Texts that the model had to read");
    }

    /** From now on the length of a line is told. */
    void watch(Workload workload, WaitingLine line) {
        Gauge.builder("bellwether.scoring.waiting.documents", line, WaitingLine::waiting)
                .description("Documents that wait to be scored")
                .tag("workload", workload.label())
                .register(registry);
        runs.put(
                workload,
                Timer.builder("bellwether.model.score.duration")
                        .description("How long the model took for a text")
                        .tag("workload", workload.label())
                        .register(registry));
    }

    /** From now on the size of the cache is told. */
    void watch(ScoreCache cache) {
        Gauge.builder("bellwether.scoring.cache.scores", cache, ScoreCache::size)
                .description("Scores that are kept in memory")
                .register(registry);
    }

    void refused() {
        refusals.increment();
    }

    void dropped() {
        drops.increment();
    }

    void asked(boolean isKnown) {
        (isKnown ? hits : misses).increment();
    }

    void ran(Workload workload, long nanos) {
        Objects.requireNonNull(runs.get(workload)).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
