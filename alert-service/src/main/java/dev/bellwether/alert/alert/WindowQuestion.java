package dev.bellwether.alert.alert;

import dev.bellwether.alert.log.LogPlace;
import dev.bellwether.alert.log.WatchSpan;
import dev.bellwether.alert.subscription.Subscription;
import dev.bellwether.alert.window.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a condition over time saw of an entity, once a step was taken.
 *
 * @param place of the step
 * @param logTime of it
 * @param joined the first step at which the entity was watched, as it is since
 * @param counting how the article counts that is asked about; empty where none is
 */
record WindowQuestion(
        Subscription subscription,
        Watch watch,
        LogPlace joined,
        LogPlace place,
        Instant logTime,
        Optional<Counting> counting) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration JUST_BEFORE = Duration.ofNanos(1_000);

    /** From when on the log matters to what does not fire: no longer may it be pending, and where it was there, nothing before it was written counts. */
    Instant beginning() {
        Instant pending =
                logTime.minus(watch.condition().frame().pendingPeriod()).minus(A_MINUTE);
        Instant written = subscription.updateTime().minus(JUST_BEFORE);
        boolean wasThere = !logTime.isBefore(subscription.updateTime());
        return wasThere && written.isAfter(pending) ? written : pending;
    }

    /** What a walk to the step watches. */
    List<WatchSpan> watched() {
        return List.of(new WatchSpan(watch, joined, Optional.empty()));
    }
}
