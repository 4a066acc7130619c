package dev.bellwether.kit.change;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes and reads the log of this service's changes. */
@ApplicationScoped
public class ChangeLog {

    /** One statement, so one snapshot: what is below its horizon is all there, and stays so. */
    private static final String READ = """
            with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
            select h.xid::text::bigint as horizon, s.trimmed_xid::text::bigint as trimmed_xid, s.trimmed_seq,
                   c.xid::text::bigint as xid, c.seq, c.kind, c.resource, c.revision, c.create_time
            from horizon h
            cross join change_log_state s
            left join lateral (
              select * from change_log
              where (xid, seq) > ($1::bigint::text::xid8, $2) and xid < h.xid
              order by xid, seq limit $3) c on true
            order by c.xid, c.seq
            """;

    private static final String TRIM = """
            with gone as (
              delete from change_log
              where create_time < now() - $1::bigint * interval '1 second'
                and xid < pg_snapshot_xmin(pg_current_snapshot())
              returning xid, seq),
            last as (select xid, seq from gone order by xid desc, seq desc limit 1),
            moved as (
              update change_log_state s set trimmed_xid = last.xid, trimmed_seq = last.seq
              from last where (s.trimmed_xid, s.trimmed_seq) < (last.xid, last.seq))
            select count(*) as trimmed from gone
            """;

    private final Pool pool;
    private final ResumeTokens tokens;

    ChangeLog(Pool pool, ResumeTokens tokens) {
        this.pool = pool;
        this.tokens = tokens;
    }

    /** Writes one change, in the session of the change itself: a connection of the pool would be another transaction. */
    public Uni<Void> append(Mutiny.StatelessSession session, String kind, UUID resource, int revision) {
        return session.createNativeQuery("insert into change_log (kind, resource, revision) values (?1, ?2, ?3)")
                .setParameter(1, kind)
                .setParameter(2, resource)
                .setParameter(3, revision)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A token from which a watch misses nothing that is committed after this call. */
    public Uni<String> tokenOfNow() {
        return now().map(tokens::issue);
    }

    Uni<LogPosition> now() {
        return read(new LogPosition(Long.MAX_VALUE, Long.MAX_VALUE), 0).map(LogSlice::reached);
    }

    /**
     * The next changes after a place.
     *
     * @param limit at most this many
     * @throws FailureException RESUME_TOKEN_EXPIRED when changes after it have been trimmed
     */
    Uni<LogSlice> read(LogPosition after, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(after.xid(), after.seq(), limit))
                .map(rows -> slice(rows, after, limit));
    }

    /** Deletes changes older than this, and keeps in mind how far; the number of rows deleted. */
    Uni<Long> trim(Duration age) {
        return pool.preparedQuery(TRIM)
                .execute(Tuple.of(age.toSeconds()))
                .map(rows -> rows.iterator().next().getLong("trimmed"));
    }

    private static LogSlice slice(RowSet<Row> rows, LogPosition after, int limit) {
        List<LoggedChange> changes = new ArrayList<>(rows.size());
        LogPosition horizon = after;
        for (Row row : rows) {
            if (after.isBefore(new LogPosition(row.getLong("trimmed_xid"), row.getLong("trimmed_seq")))) {
                throw new FailureException(new Failure.ResumeTokenExpired());
            }
            horizon = LogPosition.before(row.getLong("horizon"));
            if (row.getLong("seq") != null) {
                changes.add(change(row));
            }
        }
        boolean more = !changes.isEmpty() && changes.size() == limit;
        return new LogSlice(changes, more ? changes.get(limit - 1).position() : horizon);
    }

    private static LoggedChange change(Row row) {
        return new LoggedChange(
                new LogPosition(row.getLong("xid"), row.getLong("seq")),
                row.getString("kind"),
                row.getUUID("resource"),
                row.getInteger("revision"),
                row.getOffsetDateTime("create_time").toInstant());
    }
}
