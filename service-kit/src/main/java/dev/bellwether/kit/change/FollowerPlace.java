package dev.bellwether.kit.change;

import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The follower's row: who leads, by the database's clock, and how far it has come. */
@ApplicationScoped
class FollowerPlace {

    /**
     * The right to follow, and the place to go on from.
     *
     * @param fence grows with each new leader; a write that carries an older one is refused
     * @param token empty when nothing was applied yet
     */
    record Lease(String upstream, long fence, String token) {
        Lease at(String newToken) {
            return new Lease(upstream, fence, newToken);
        }
    }

    /**
     * How far the follower has come.
     *
     * @param caughtUpTo everything that was logged before is applied; empty: as far as before
     */
    record Reached(String token, Optional<Instant> caughtUpTo) {}

    /** Another replica leads now, or the token was moved by someone else: what was prepared is thrown away. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("the lease was lost to another replica", null, false, false);
        }
    }

    private static final String MOVE = """
            update follower set token = ?1,
              caught_up_to = coalesce(cast(nullif(cast(?5 as text), '') as timestamptz), caught_up_to)
            where upstream = ?2 and token = ?3 and fence = ?4
            """;

    private final Pool pool;
    private final Transactions transactions;

    FollowerPlace(Pool pool, Transactions transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    /** Takes the lead when nobody has it; empty when somebody has. */
    Uni<Optional<Lease>> acquire(String upstream, String process, Duration length) {
        return pool.preparedQuery("insert into follower (upstream) values ($1) on conflict do nothing")
                .execute(Tuple.of(upstream))
                .chain(() -> pool.preparedQuery("""
                                update follower set leader = $2, fence = fence + 1,
                                  lease_until = clock_timestamp() + $3::bigint * interval '1 millisecond'
                                where upstream = $1 and lease_until < clock_timestamp()
                                returning fence, token
                                """).execute(Tuple.of(upstream, process, length.toMillis())))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(new Lease(
                                upstream,
                                rows.iterator().next().getLong("fence"),
                                rows.iterator().next().getString("token"))));
    }

    /** Leads on for this long; whether it still led. */
    Uni<Boolean> renew(Lease lease, Duration length) {
        return pool.preparedQuery("""
                        update follower set lease_until = clock_timestamp() + $3::bigint * interval '1 millisecond'
                        where upstream = $1 and fence = $2
                        """)
                .execute(Tuple.of(lease.upstream(), lease.fence(), length.toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Lets others lead at once. */
    Uni<Void> release(Lease lease) {
        return renew(lease, Duration.ZERO).replaceWithVoid();
    }

    /** Up to when each upstream's changes have been applied, by whichever replica leads. */
    Uni<Map<String, Instant>> caughtUpTo() {
        return pool.query("select upstream, caught_up_to from follower where caught_up_to is not null")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getString("upstream"),
                                row -> row.getOffsetDateTime("caught_up_to").toInstant())));
    }

    /** Writes and moves the token, together or not at all. Fails with {@link Lost}. */
    Uni<Lease> commit(Lease lease, Application.Write write, Reached reached) {
        return transactions
                .write(write.resources(), session -> write.apply(session).chain(() -> move(session, lease, reached)))
                .replaceWith(() -> lease.at(reached.token()));
    }

    /** Moves the token alone. Fails with {@link Lost}. */
    Uni<Lease> moveTo(Lease lease, Reached reached) {
        return transactions
                .write(Set.of(), session -> move(session, lease, reached))
                .replaceWith(() -> lease.at(reached.token()));
    }

    private static Uni<Void> move(Mutiny.StatelessSession session, Lease lease, Reached reached) {
        return session.createNativeQuery(MOVE)
                .setParameter(1, reached.token())
                .setParameter(2, lease.upstream())
                .setParameter(3, lease.token())
                .setParameter(4, lease.fence())
                .setParameter(5, reached.caughtUpTo().map(Instant::toString).orElse(""))
                .executeUpdate()
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new Lost();
                    }
                })
                .replaceWithVoid();
    }
}
