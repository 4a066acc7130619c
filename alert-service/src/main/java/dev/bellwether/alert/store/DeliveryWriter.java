package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes deliveries: the one place that does, for it numbers them. */
@ApplicationScoped
class DeliveryWriter {

    /**
     * For each endpoint, locked in the order of their names, the numbers after its last, in the order of the list. What is for an endpoint that is gone is dead from the
     * start, and can be replayed; what is for one that is not there is dropped.
     */
    private static final String INSERT = """
            with wanted as (
              select w.id, w.endpoint, w.subject, w.event, w.log_time, w.correction,
                     row_number() over (partition by w.endpoint order by w.place) as number,
                     count(*) over (partition by w.endpoint) as count
              from unnest(cast(cast(%1$s1 as text) as uuid[]), cast(cast(%1$s2 as text) as text[]),
                          cast(cast(%1$s3 as text) as uuid[]), cast(cast(%1$s4 as text) as text[]),
                          cast(cast(%1$s5 as text) as timestamptz[]), cast(cast(%1$s6 as text) as text[]))
                with ordinality as w (id, endpoint, subject, event, log_time, correction, place)),
            numbered as (
              update endpoint e set last_sequence = e.last_sequence + c.count
              from (select distinct endpoint, count from wanted) c
              join (select name from endpoint where name in (select endpoint from wanted) order by name for update) l
                on l.name = c.endpoint
              where e.name = c.endpoint
              returning e.name, e.owner, e.state, e.last_sequence - c.count as before)
            insert into delivery (id, owner, endpoint, sequence, alert, digest, event, log_time, correction, state, due_time,
              last_result)
            select w.id, n.owner, w.endpoint, n.before + w.number, case when w.event <> 'DIGEST' then w.subject end,
                   case when w.event = 'DIGEST' then w.subject end, w.event, w.log_time, w.correction,
                   case when n.state = 'ACTIVE' then 'PENDING' else 'DEAD' end,
                   case when n.state = 'ACTIVE' then greatest(clock_timestamp(),
                     (select max(greatest(o.lease_until, o.due_time)) from delivery o
                      where o.alert = w.subject and o.endpoint = w.endpoint and o.state = 'PENDING'
                        and (o.lease is not null or w.event = 'RESOLVED'))) end,
                   case when n.state = 'ACTIVE' then '' else 'the endpoint is gone' end
            from wanted w join numbered n on n.name = w.endpoint
            """;

    /**
     * Who got the opening of some alerts, by itself or in a digest, may have got it, or will: all but those from whom a retraction or an
     * erasure held it back.
     */
    private static final String GOT = """
            select a.id, d.endpoint, a.analysis_time from alert a join delivery d on d.alert = a.id and d.event = 'OPENED' or d.digest = a.digest
            where a.id = any(cast(cast(%s1 as text) as uuid[])) and a.sequence is not null
              and (d.state <> 'DEAD' or d.attempts > 0 or d.replays > 0
                or a.article_retract_time is null and a.article_delete_time is null)
            order by a.id, d.endpoint
            """;

    /** How a statement of the session, and of a connection, names its parameters. */
    private static final String OF_SESSION = "?";

    private static final String OF_CONNECTION = "$";

    /**
     * The telling of an event to an endpoint, "endpoints/...".
     *
     * @param subject the alert, or the digest, that it is about
     * @param logTime of that: when the alert's match was, or when the digest's window began
     * @param correction of the event CORRECTED the analysis of the text that took the place, "analyses/..."; else empty
     */
    record Wanted(UUID subject, Instant logTime, Delivery.Event event, String endpoint, String correction) {

        /** Of any other event than CORRECTED. */
        Wanted(UUID subject, Instant logTime, Delivery.Event event, String endpoint) {
            this(subject, logTime, event, endpoint, "");
        }

        static Wanted ofCorrection(ToldEndpoints.Told told, String analysis) {
            return new Wanted(told.alert(), told.logTime(), Delivery.Event.CORRECTED, told.endpoint(), analysis);
        }

        UUID id() {
            return correction.isEmpty()
                    ? Delivery.idOf(subject, event, endpoint)
                    : Delivery.idOfCorrection(subject, correction, endpoint);
        }
    }

    /** Due at once; one of an alert that is being sent to the endpoint at this moment is due after that attempt, and that it is over after the opening. */
    Uni<Void> insert(Mutiny.StatelessSession session, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> columns = columns(wanted);
        return session.createNativeQuery(INSERT.formatted(OF_SESSION))
                .setParameter(1, columns.get(0))
                .setParameter(2, columns.get(1))
                .setParameter(3, columns.get(2))
                .setParameter(4, columns.get(3))
                .setParameter(5, columns.get(4))
                .setParameter(6, columns.get(5))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static List<String> columns(List<Wanted> wanted) {
        return List.of(
                array(wanted, Wanted::id),
                array(wanted, Wanted::endpoint),
                array(wanted, Wanted::subject),
                array(wanted, Wanted::event),
                array(wanted, Wanted::logTime),
                array(wanted, one -> '"' + one.correction() + '"'));
    }

    /** That alerts are over, to whoever got them; once, for an alert is over for good. */
    Uni<Void> insertResolved(Mutiny.StatelessSession session, List<UUID> alerts) {
        return alerts.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(GOT.formatted(OF_SESSION), Object[].class)
                        .setParameter(1, array(alerts, id -> id))
                        .getResultList()
                        .map(rows -> rows.stream()
                                .map(row ->
                                        resolved((UUID) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant()))
                                .toList())
                        .chain(wanted -> insert(session, wanted));
    }

    /** The same of one alert, on a connection. */
    Uni<Void> insertResolved(SqlConnection connection, UUID alert) {
        return connection
                .preparedQuery(GOT.formatted(OF_CONNECTION))
                .execute(Tuple.of(array(List.of(alert), id -> id)))
                .map(rows -> {
                    List<Wanted> wanted = new ArrayList<>();
                    rows.forEach(row -> wanted.add(resolved(
                            row.getUUID(0),
                            row.getString(1),
                            row.getOffsetDateTime(2).toInstant())));
                    return columns(wanted);
                })
                .chain(columns -> connection
                        .preparedQuery(INSERT.formatted(OF_CONNECTION))
                        .execute(Tuple.from(columns)))
                .replaceWithVoid();
    }

    private static Wanted resolved(UUID alert, String endpoint, Instant logTime) {
        return new Wanted(alert, logTime, Delivery.Event.RESOLVED, endpoint);
    }

    /** As an array literal; names of endpoints are of letters, digits and hyphens: they were looked up when they were saved. */
    private static <T> String array(List<T> items, Function<T, Object> value) {
        return items.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
