package dev.bellwether.kit.page;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by create time, then id. */
public record Place(Instant createTime, UUID id) {}
