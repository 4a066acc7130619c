package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Replay;
import dev.bellwether.alert.delivery.ReplayPlaces;
import dev.bellwether.kit.change.ChangeLog;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.store.OwnedTransactions;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks up places in the log, and the deliveries of alerts. */
@ApplicationScoped
@SystemWork("the log is everybody's; what is found in it is a number, and used by whoever owns the endpoint")
class PgReplayPlaces implements ReplayPlaces {

    /**
     * A delivery is written after its own change, in one transaction, and before every later change of its alert: so it tells of a change
     * after the place if one that is not younger than it lies there. Where there is none, nothing has so large a number.
     */
    private static final String AFTER_TOKEN = """
            select coalesce(min(d.sequence), 9223372036854775807) as first
            from change_log c
            cross join lateral (
              (select sequence, create_time from delivery where alert = c.resource and endpoint = $1)
              union all
              (select sequence, create_time from delivery where digest = c.resource and endpoint = $1)) d
            where (c.xid, c.seq) > ($2::bigint::text::xid8, $3) and c.create_time <= d.create_time
            """;

    /**
     * The deliveries of one subscription's alerts to an endpoint are in the order of the alerts. Alerts are numbered without gaps: where
     * one is missing, it went with the history that was dropped.
     */
    private static final String AFTER_ALERT = """
            select s.last_sequence, h.kept_from, s.last_sequence - $3 > (
              select count(*) from alert a where a.subscription = s.name and a.sequence > $3) as expired, coalesce((
              select d.sequence
              from alert a
              cross join lateral (
                (select sequence from delivery where alert = a.id and endpoint = $1 and event = 'OPENED')
                union all
                (select sequence from delivery where digest = a.digest and endpoint = $1)) d
              where a.subscription = s.name and a.sequence <= $3
              order by a.sequence desc limit 1), 0) + 1 as first
            from subscription s, history_state h where s.name = $2 and s.delete_time is null
            """;

    private final ChangeLog log;
    private final Pool pool;
    private final OwnedTransactions transactions;

    PgReplayPlaces(ChangeLog log, Pool pool, OwnedTransactions transactions) {
        this.log = log;
        this.pool = pool;
        this.transactions = transactions;
    }

    @Override
    public Uni<Replay.Range> rangeAfter(String endpoint, Replay.AfterToken place) {
        return log.place(place.resumeToken())
                .chain(found -> pool.preparedQuery(AFTER_TOKEN).execute(Tuple.of(endpoint, found.xid(), found.seq())))
                .map(rows -> from(rows.iterator().next()));
    }

    @Override
    public Uni<Replay.Range> rangeAfter(String endpoint, Replay.AfterAlert place) {
        return transactions
                .query(AFTER_ALERT, Tuple.of(endpoint, place.subscription(), place.sequence()))
                .map(rows -> from(known(rows, place)));
    }

    private static Row known(RowSet<Row> rows, Replay.AfterAlert place) {
        for (Row row : rows) {
            long last = row.getLong("last_sequence");
            if (place.sequence() > last) {
                throw new FailureException(Failure.InvalidFields.of(
                        "after_alert.sequence",
                        "the last alert of " + place.subscription() + " is " + last + "; send one of its numbers"));
            }
            if (row.getBoolean("expired")) {
                throw new FailureException(new Failure.HistoryExpired(
                        "after_alert.sequence",
                        row.getOffsetDateTime("kept_from").toInstant()));
            }
            return row;
        }
        throw new FailureException(new Failure.NotFound(place.subscription()));
    }

    private static Replay.Range from(Row row) {
        return Replay.Range.ofSequences(row.getLong("first"), Optional.empty());
    }
}
