package dev.bellwether.alert.subscription;

import java.util.Set;

/**
 * A change of some fields of a subscription.
 *
 * @param draft the new values
 * @param fields which of them count
 * @param etag that the subscription must have; empty: any
 */
public record SubscriptionChange(SubscriptionDraft draft, Set<Field> fields, String etag) {

    /** What can be changed. */
    public enum Field {
        DISPLAY_NAME,
        CONDITION,
        POLICY,
        ENDPOINTS,
        DISABLED
    }

    public SubscriptionChange {
        fields = Set.copyOf(fields);
    }

    /** The subscription's values with those of the change. */
    SubscriptionDraft onto(Subscription old) {
        return new SubscriptionDraft(
                fields.contains(Field.DISPLAY_NAME) ? draft.displayName() : old.displayName(),
                fields.contains(Field.CONDITION) ? draft.condition() : old.condition(),
                fields.contains(Field.POLICY) ? draft.policy() : old.policy(),
                fields.contains(Field.ENDPOINTS) ? draft.endpoints() : old.endpoints(),
                fields.contains(Field.DISABLED) ? draft.disabled() : old.disabled());
    }

    boolean touches(Field field) {
        return fields.contains(field);
    }
}
