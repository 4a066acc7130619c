package dev.bellwether.alert.silence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A change of some fields of a silence.
 *
 * @param draft the new values
 * @param fields which of them count
 * @param etag that the silence must have; empty: any
 */
public record SilenceChange(SilenceDraft draft, Set<Field> fields, String etag) {

    /** What can be changed. */
    public enum Field {
        EXPRESSION,
        AUTHOR,
        REASON,
        START_TIME,
        END_TIME
    }

    public SilenceChange {
        fields = Set.copyOf(fields);
    }

    /** The silence's values with those of the change. */
    SilenceDraft onto(Silence old) {
        Optional<Instant> start = fields.contains(Field.START_TIME) ? draft.startTime() : Optional.of(old.startTime());
        return new SilenceDraft(
                fields.contains(Field.EXPRESSION) ? draft.expression() : old.expression(),
                fields.contains(Field.AUTHOR) ? draft.author() : old.author(),
                fields.contains(Field.REASON) ? draft.reason() : old.reason(),
                start,
                fields.contains(Field.END_TIME) ? draft.endTime() : old.endTime());
    }
}
