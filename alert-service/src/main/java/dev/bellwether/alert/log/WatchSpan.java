package dev.bellwether.alert.log;

import dev.bellwether.alert.window.Watch;
import java.util.Optional;

/**
 * From when to when a condition was watched for an entity.
 *
 * @param from the first step
 * @param until the first step no more; empty: it is watched still
 */
public record WatchSpan(Watch watch, LogPlace from, Optional<LogPlace> until) {

    boolean isAt(LogPlace step) {
        return from.compareTo(step) <= 0
                && until.filter(end -> end.compareTo(step) <= 0).isEmpty();
    }
}
