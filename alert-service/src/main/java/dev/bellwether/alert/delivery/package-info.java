/**
 * How an alert reaches an endpoint: at least once, each time under the same {@code webhook-id}.
 *
 * <p>A delivery is a row, inserted in the transaction of the alert and of the follower's token. So an alert that was committed is
 * sent, whoever dies in between. {@link dev.bellwether.alert.delivery.DeliveryLoop} leases rows that are due, sends outside any
 * transaction, and records what came of it. Leases run on the database's clock; two processes never hold one row at once, and a
 * lease that ran out is taken over. A sender that was slower than its lease may so send a second time: with the same id.
 *
 * <p>The body is a CloudEvents 1.0 event in JSON, whose data is the alert; it stays under 20 KB, as evidence and mentions are left
 * to who reads the alert. It is signed to Standard Webhooks 1.0 with the endpoint's secret, by the timestamp of the attempt.
 *
 * <p>An attempt fails with anything but 2xx; redirects are not followed. {@link dev.bellwether.alert.delivery.RetrySchedule} says
 * when the next is due, a {@code Retry-After} may put it off, and 410 Gone ends it and marks the endpoint.
 */
@NullMarked
package dev.bellwether.alert.delivery;

import org.jspecify.annotations.NullMarked;
