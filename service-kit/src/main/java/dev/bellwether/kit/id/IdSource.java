package dev.bellwether.kit.id;

import java.util.UUID;

/** Makes the ids of resources: UUIDv7, so that they sort by the time they were made. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
