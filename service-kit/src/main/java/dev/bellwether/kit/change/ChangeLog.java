package dev.bellwether.kit.change;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.store.ColumnArrays;
import dev.bellwether.kit.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Writes and reads the log of this service's changes. */
@ApplicationScoped
public class ChangeLog {

    private static final Logger LOG = Logger.getLogger(ChangeLog.class);

    /** One statement, so one snapshot: what is below its horizon is all there, and stays so. */
    static final String READ = """
            with here as materialized (
              select pg_snapshot_xmin(pg_current_snapshot()) as horizon, change_log_origin() as origin)
            select s.epoch, s.origin is not distinct from h.origin as here, h.horizon::text::bigint as horizon,
                   s.trimmed_xid::text::bigint as trimmed_xid, s.trimmed_seq,
                   c.xid::text::bigint as xid, c.seq, c.kind, c.resource, c.revision, c.create_time,
                   coalesce(c.traceparent, '') as traceparent
            from here h
            cross join change_log_state s
            left join lateral (
              select * from change_log
              where (xid, seq) > ($1::bigint::text::xid8, $2) and xid < h.horizon
              order by xid, seq limit $3) c on true
            order by c.xid, c.seq
            """;

    /** The newest change below the horizon, be it there or trimmed. */
    private static final String NOW = """
            with here as materialized (
              select pg_snapshot_xmin(pg_current_snapshot()) as horizon, change_log_origin() as origin)
            select s.epoch, s.origin is not distinct from h.origin as here,
                   coalesce(c.xid, s.trimmed_xid)::text::bigint as xid, coalesce(c.seq, s.trimmed_seq) as seq
            from here h
            cross join change_log_state s
            left join lateral (
              select xid, seq from change_log
              where xid < h.horizon and (xid, seq) > (s.trimmed_xid, s.trimmed_seq)
              order by xid desc, seq desc limit 1) c on true
            """;

    private static final String APPEND_ONE = """
            insert into change_log (kind, resource, revision, traceparent)
            values (?1, ?2, ?3, nullif(cast(?4 as text), ''))
            """;

    private static final String APPEND = """
            insert into change_log (kind, resource, revision, traceparent)
            select kind, resource, revision, nullif(traceparent, '')
            from unnest($1::text[], $2::uuid[], $3::integer[], $4::text[])
              with ordinality as c (kind, resource, revision, traceparent, place)
            order by place
            """;

    private final Pool pool;
    private final ResumeTokens tokens;

    ChangeLog(Pool pool, ResumeTokens tokens) {
        this.pool = pool;
        this.tokens = tokens;
    }

    /** As below, in the trace of the call that runs now. */
    public Uni<Void> append(Mutiny.StatelessSession session, String kind, UUID resource, int revision) {
        return append(session, new NewChange(kind, resource, revision, TraceParent.current()));
    }

    /** Writes one change, in the session of the change itself: a connection of the pool would be another transaction. */
    public Uni<Void> append(Mutiny.StatelessSession session, NewChange change) {
        return session.createNativeQuery(APPEND_ONE)
                .setParameter(1, change.kind())
                .setParameter(2, change.resource())
                .setParameter(3, change.revision())
                .setParameter(4, change.traceparent())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes changes, in this order, on the connection of the changes themselves. */
    public Uni<Void> append(SqlConnection connection, Collection<NewChange> changes) {
        Tuple columns = new ColumnArrays<>(changes)
                .add(String[]::new, NewChange::kind)
                .add(UUID[]::new, NewChange::resource)
                .add(Integer[]::new, NewChange::revision)
                .add(String[]::new, NewChange::traceparent)
                .toTuple();
        return connection.preparedQuery(APPEND).execute(columns).replaceWithVoid();
    }

    /** A token from which a watch misses nothing that is committed after this call. */
    public Uni<String> tokenOfNow() {
        return now().map(tokens::issue);
    }

    /**
     * The place that a resume token names.
     *
     * @throws FailureException RESUME_TOKEN_INVALID, or RESUME_TOKEN_EXPIRED when changes after it have been trimmed, or it is of another
     *     epoch
     */
    public Uni<LogPosition> place(String resumeToken) {
        return Uni.createFrom().item(() -> tokens.open(resumeToken)).call(place -> read(place, 1));
    }

    Uni<LogPosition> now() {
        return pool.preparedQuery(NOW)
                .execute()
                .map(rows -> rows.iterator().next())
                .chain(row -> row.getBoolean("here") ? Uni.createFrom().item(position(row)) : open().chain(this::now));
    }

    /**
     * The next changes after a place.
     *
     * @param limit at most this many, from 1
     * @throws FailureException RESUME_TOKEN_EXPIRED when changes after it have been trimmed, or it is of another epoch
     */
    Uni<LogSlice> read(LogPosition after, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(after.xid(), after.seq(), limit))
                .chain(rows -> rows.iterator().next().getBoolean("here")
                        ? Uni.createFrom().item(slice(rows, after))
                        : open().chain(() -> Uni.createFrom().failure(expired())));
    }

    /** Begins a new epoch: the database was restored or moved while this process ran. */
    private Uni<Void> open() {
        return pool.query("select change_log_open()").execute().replaceWithVoid();
    }

    private static LogSlice slice(RowSet<Row> rows, LogPosition after) {
        Row first = rows.iterator().next();
        LogPosition trimmed =
                new LogPosition(first.getLong("epoch"), first.getLong("trimmed_xid"), first.getLong("trimmed_seq"));
        if (after.epoch() != trimmed.epoch() || after.isBefore(trimmed)) {
            throw expired();
        }
        if (after.xid() >= first.getLong("horizon")) {
            LOG.warn("A token lies beyond the end of the log: the database was put back without its being seen;"
                    + " run \"select change_log_begin_epoch()\" in it");
            throw expired();
        }
        List<LoggedChange> changes = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getLong("seq") != null) {
                changes.add(change(row));
            }
        }
        return new LogSlice(
                changes,
                changes.isEmpty() ? after : changes.get(changes.size() - 1).position());
    }

    private static FailureException expired() {
        return new FailureException(new Failure.ResumeTokenExpired());
    }

    private static LogPosition position(Row row) {
        return new LogPosition(row.getLong("epoch"), row.getLong("xid"), row.getLong("seq"));
    }

    private static LoggedChange change(Row row) {
        return new LoggedChange(
                position(row),
                row.getString("kind"),
                row.getUUID("resource"),
                row.getInteger("revision"),
                new ChangeOrigin(row.getOffsetDateTime("create_time").toInstant(), row.getString("traceparent")));
    }
}
