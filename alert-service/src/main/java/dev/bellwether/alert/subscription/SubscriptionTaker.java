package dev.bellwether.alert.subscription;

import dev.bellwether.alert.condition.NormalForm;
import java.time.Instant;

/** Takes the enabled subscriptions as they change. Ids are names without "subscriptions/". */
public interface SubscriptionTaker {

    /** How many there are. */
    int size();

    /** Whether one is there in this revision. */
    boolean has(String id, int revision);

    /** Adds one, or puts it in the place of what it was. */
    void put(String id, int revision, Instant createTime, NormalForm form);

    /** Removes one, where it is there. */
    void remove(String id);
}
