/**
 * How an alert reaches an endpoint: at least once, each time under the same {@code webhook-id}.
 *
 * <p>A delivery is a row, inserted in the transaction of the alert and of the follower's token, and numbered for its endpoint. So an
 * alert that was committed is sent, whoever dies in between, and a receiver sees a gap. {@link
 * dev.bellwether.alert.delivery.DeliveryLoop} leases rows that are due, sends outside any transaction, and records what came of
 * several attempts at once. Leases run on the database's clock; two processes never hold one row at once, and a lease that ran out is
 * taken over. A sender that was slower than its lease may so send a second time: with the same id.
 *
 * <p>Nobody waits for an endpoint that does not answer: leasing goes endpoint by endpoint, each has a bound, those that fail get one
 * attempt at a time, and all of these together a share of {@link dev.bellwether.alert.delivery.Slots}.
 *
 * <p>The body is a CloudEvents 1.0 event in JSON, whose data is the alert; it stays under 20 KB, as mentions are left out, and what of
 * reasons and evidence there is no room for: the event says so. It is signed to Standard Webhooks 1.0 with every secret of the
 * endpoint that is alive, two during a rotation, by the timestamp of the attempt. {@link dev.bellwether.alert.delivery.SecretCipher}
 * writes secrets for the database.
 *
 * <p>An attempt fails with anything but 2xx; redirects are not followed. {@link dev.bellwether.alert.delivery.RetrySchedule} says
 * when the next is due, a {@code Retry-After} may put it off, and 410 Gone ends it and marks the endpoint. {@link
 * dev.bellwether.alert.delivery.Replays} makes what ended pending again: one after the other, in the order of the numbers.
 */
@NullMarked
package dev.bellwether.alert.delivery;

import org.jspecify.annotations.NullMarked;
