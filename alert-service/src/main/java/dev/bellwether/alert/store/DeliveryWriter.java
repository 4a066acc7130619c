package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes deliveries: the one place that does, for it numbers them. */
@ApplicationScoped
class DeliveryWriter {

    /**
     * For each endpoint the numbers after its last, in the order of the list. What is for an endpoint that is gone is dead from the
     * start, and can be replayed; what is for one that is not there is dropped.
     */
    private static final String INSERT = """
            with wanted as (
              select w.id, w.endpoint, w.subject, w.event,
                     row_number() over (partition by w.endpoint order by w.place) as number,
                     count(*) over (partition by w.endpoint) as count
              from unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as text[]),
                          cast(cast(?3 as text) as uuid[]), cast(cast(?4 as text) as text[]))
                with ordinality as w (id, endpoint, subject, event, place)),
            numbered as (
              update endpoint e set last_sequence = e.last_sequence + c.count
              from (select distinct endpoint, count from wanted) c
              where e.name = c.endpoint
              returning e.name, e.owner, e.state, e.last_sequence - c.count as before)
            insert into delivery (id, owner, endpoint, sequence, alert, digest, event, state, due_time, last_result)
            select w.id, n.owner, w.endpoint, n.before + w.number, case when w.event <> 'DIGEST' then w.subject end,
                   case when w.event = 'DIGEST' then w.subject end, w.event,
                   case when n.state = 'ACTIVE' then 'PENDING' else 'DEAD' end,
                   case when n.state = 'ACTIVE' then greatest(clock_timestamp(),
                     (select max(o.lease_until) from delivery o
                      where o.alert = w.subject and o.endpoint = w.endpoint and o.lease is not null)) end,
                   case when n.state = 'ACTIVE' then '' else 'the endpoint is gone' end
            from wanted w join numbered n on n.name = w.endpoint
            """;

    /**
     * The telling of an event to an endpoint, "endpoints/...".
     *
     * @param subject the alert, or the digest, that it is about
     */
    record Wanted(UUID subject, Delivery.Event event, String endpoint) {}

    /** Due at once; one of an alert that is being sent to the endpoint at this moment is due after that attempt. */
    Uni<Void> insert(Mutiny.StatelessSession session, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter(1, array(wanted, one -> Delivery.idOf(one.subject(), one.event(), one.endpoint())))
                .setParameter(2, array(wanted, Wanted::endpoint))
                .setParameter(3, array(wanted, Wanted::subject))
                .setParameter(4, array(wanted, Wanted::event))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** As an array literal; names of endpoints are of letters, digits and hyphens: they were looked up when they were saved. */
    private static String array(List<Wanted> wanted, Function<Wanted, Object> value) {
        return wanted.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
