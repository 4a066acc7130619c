package dev.bellwether.alert.window;

import dev.bellwether.alert.condition.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;

/** Stories and conditions for tests. */
final class SomeWindows {

    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    static final String ENTITY = "entities/northwind";

    private SomeWindows() {}

    /** Of one of five sources; one in five without a score. */
    static Sighting sighting(Random random, Instant time) {
        double score = Math.round(random.nextDouble() * 200 - 100) / 100.0;
        boolean isScored = random.nextInt(5) > 0;
        return new Sighting(
                ENTITY,
                "stories/" + new UUID(random.nextLong(), random.nextLong()),
                "articles/" + new UUID(random.nextLong(), random.nextLong()),
                "s" + random.nextInt(5) + ".example.com",
                time,
                isScored ? OptionalDouble.of(score) : OptionalDouble.empty(),
                isScored && score < 0);
    }

    static Frame frame(Duration length, int minStories, int minSources, Duration pendingPeriod) {
        return new Frame(new Scope(ENTITY), length, minStories, minSources, pendingPeriod, Severity.WARNING);
    }

    static Watch watch(WindowCondition condition) {
        return new Watch("subscriptions/test", 1, ENTITY, condition, Instant.EPOCH);
    }
}
