package dev.bellwether.alert.window;

import java.time.Instant;

/**
 * A condition that is watched for one entity.
 *
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 * @param from log time of the first step at which it is asked: what was before it was written is not judged by it
 */
public record Watch(String subscription, int revision, String entity, WindowCondition condition, Instant from) {

    Key key() {
        return new Key(subscription, entity);
    }

    /** What there is one standing for at a time. */
    record Key(String subscription, String entity) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySubscription = subscription.compareTo(other.subscription);
            return bySubscription == 0 ? entity.compareTo(other.entity) : bySubscription;
        }
    }
}
