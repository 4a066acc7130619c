package dev.bellwether.sentiment.catalogue;

import java.util.Optional;

/**
 * What becomes of one company of a directory.
 *
 * @param id of the entity that stands for it; the empty string when it is skipped
 * @param reason why it is skipped; the empty string when it is not
 * @param toStore the entity, when it is new or changed
 */
public record ImportOutcome(Result result, String id, String reason, Optional<OwnEntity> toStore) {

    /** What is done. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    static ImportOutcome stored(Result result, OwnEntity entity) {
        return new ImportOutcome(result, entity.id(), "", Optional.of(entity));
    }

    static ImportOutcome unchanged(String id) {
        return new ImportOutcome(Result.UNCHANGED, id, "", Optional.empty());
    }

    static ImportOutcome skipped(String reason) {
        return new ImportOutcome(Result.SKIPPED, "", reason, Optional.empty());
    }
}
