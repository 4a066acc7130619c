package dev.bellwether.article.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time of day as it was written: "4:15 p.m. EDT".
 *
 * @param precision {@code MINUTE} or {@code SECOND}
 * @param zone empty when none was written
 */
record WrittenClock(LocalTime time, Precision precision, Optional<ZoneId> zone) {}
