package dev.bellwether.alert.window;

/**
 * A condition that is watched for one entity.
 *
 * @param subscription "subscriptions/..."
 * @param entity "entities/..."
 */
public record Watch(String subscription, int revision, String entity, WindowCondition condition) {

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
