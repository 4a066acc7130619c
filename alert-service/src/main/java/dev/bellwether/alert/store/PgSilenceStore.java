package dev.bellwether.alert.store;

import dev.bellwether.alert.silence.Silence;
import dev.bellwether.alert.silence.SilenceConfig;
import dev.bellwether.alert.silence.SilenceInForce;
import dev.bellwether.alert.silence.SilenceStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.OwnedTransactions;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Silences in PostgreSQL, with every revision and the time over which it was in force. */
@ApplicationScoped
@SystemWork("the follower asks for everybody's silences")
class PgSilenceStore implements SilenceStore {

    private static final String CREATED = "CREATED";
    /** Held by who writes one, so that two at once do not both count the same. */
    private static final String COUNT_LOCK = "silences/?active";

    /** What was in force is so no longer from the moment of the change on. */
    private static final String END_REVISION = """
            update silence_revision set end_time = greatest(begin_time, ?2)
            where silence = ?1 and end_time > ?2
            """;

    private static final String RECORD_REVISION = """
            insert into silence_revision (silence, revision, expression, author, reason, begin_time, end_time)
            select name, revision, expression, author, reason, greatest(start_time, update_time),
                   greatest(end_time, start_time, update_time)
            from silence where name = ?1
            """;

    private static final String IN_FORCE = """
            select silence, owner, expression, author, reason, begin_time, end_time from silence_revision
            where end_time > $1 and begin_time <= $2 and begin_time < end_time
            order by silence, revision
            """;

    private static final String OWNERS = "select name, owner from subscription where name = any($1)";

    private final OwnedTransactions transactions;
    private final RequestMemory requests;
    private final SilenceConfig config;
    private final Pool pool;

    PgSilenceStore(OwnedTransactions transactions, RequestMemory requests, SilenceConfig config, Pool pool) {
        this.transactions = transactions;
        this.requests = requests;
        this.config = config;
        this.pool = pool;
    }

    @Override
    public Uni<Silence> create(Silence silence, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(silence.name(), COUNT_LOCK));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, silence, key)).orElseGet(() -> insert(session, silence)));
    }

    private Uni<Silence> once(Mutiny.StatelessSession session, Silence silence, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(
                                given -> present(session, given.resource()).map(SilenceRow::silence))
                        .orElseGet(() -> insert(session, silence)
                                .call(created -> requests.remember(
                                        session, key, new RequestMemory.Answer(created.name(), CREATED)))));
    }

    private Uni<Silence> insert(Mutiny.StatelessSession session, Silence silence) {
        return session.get(SilenceRow.class, silence.name())
                .invoke(found -> {
                    if (found != null) {
                        throw new FailureException(new Failure.AlreadyExists(silence.name()));
                    }
                })
                .chain(() -> checkCount(session, silence))
                .chain(() -> TakenName.refused(silence.name(), session.insert(SilenceRow.of(silence))))
                .chain(() -> recordRevision(session, silence.name()))
                .replaceWith(silence);
    }

    /** Of others that are not over when this is written. */
    private Uni<Void> checkCount(Mutiny.StatelessSession session, Silence silence) {
        return session.createNativeQuery("select count(*) from silence where end_time > ?1 and name <> ?2", Long.class)
                .setParameter(1, silence.updateTime())
                .setParameter(2, silence.name())
                .getSingleResult()
                .invoke(there -> {
                    if (there >= config.maxActive()) {
                        throw new FailureException(new Failure.TooManySilences(config.maxActive()));
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> recordRevision(Mutiny.StatelessSession session, String name) {
        return session.createNativeQuery(RECORD_REVISION)
                .setParameter(1, name)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Silence>> find(String name) {
        return transactions
                .read(session -> session.get(SilenceRow.class, name))
                .map(row -> Optional.ofNullable(row).map(SilenceRow::silence));
    }

    @Override
    public Uni<List<Silence>> list(Instant endingAfter, String after, int limit) {
        return transactions
                .read(session -> session.createQuery(
                                "from SilenceRow where name > ?1 and endTime > ?2 order by name", SilenceRow.class)
                        .setParameter(1, after)
                        .setParameter(2, endingAfter)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(SilenceRow::silence).toList());
    }

    @Override
    public Uni<Silence> update(String name, UnaryOperator<Silence> change) {
        return transactions.write(
                List.of(name, COUNT_LOCK),
                session -> present(session, name).map(SilenceRow::silence).chain(old -> {
                    Silence changed = change.apply(old);
                    return changed.equals(old)
                            ? Uni.createFrom().item(old)
                            : replace(session, changed).replaceWith(changed);
                }));
    }

    private Uni<Void> replace(Mutiny.StatelessSession session, Silence changed) {
        return (changed.stateAt(changed.updateTime()) == Silence.State.EXPIRED
                        ? Uni.createFrom().voidItem()
                        : checkCount(session, changed))
                .chain(() -> session.createNativeQuery(END_REVISION)
                        .setParameter(1, changed.name())
                        .setParameter(2, changed.updateTime())
                        .executeUpdate())
                .chain(() -> session.update(SilenceRow.of(changed)))
                .chain(() -> recordRevision(session, changed.name()));
    }

    @Override
    public Uni<List<SilenceInForce>> inForce(Instant from, Instant to) {
        return transactions.query(IN_FORCE, times(from, to)).map(PgSilenceStore::all);
    }

    @Override
    public Uni<List<SilenceInForce>> inForceOfAll(Instant from, Instant to) {
        return pool.preparedQuery(IN_FORCE).execute(times(from, to)).map(PgSilenceStore::all);
    }

    @Override
    public Uni<Map<String, String>> ownersOf(Collection<String> subscriptions) {
        return pool.preparedQuery(OWNERS)
                .execute(Tuple.of((Object) subscriptions.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, String> owners = new HashMap<>();
                    rows.forEach(row -> owners.put(row.getString("name"), row.getString("owner")));
                    return owners;
                });
    }

    private static Tuple times(Instant from, Instant to) {
        return Tuple.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
    }

    private static List<SilenceInForce> all(RowSet<Row> rows) {
        List<SilenceInForce> silences = new ArrayList<>(rows.size());
        rows.forEach(row -> silences.add(inForce(row)));
        return silences;
    }

    private static SilenceInForce inForce(Row row) {
        return new SilenceInForce(
                row.getString("silence"),
                row.getString("owner"),
                row.getString("expression"),
                row.getString("author"),
                row.getString("reason"),
                row.getOffsetDateTime("begin_time").toInstant(),
                row.getOffsetDateTime("end_time").toInstant());
    }

    private static Uni<SilenceRow> present(Mutiny.StatelessSession session, String name) {
        return session.get(SilenceRow.class, name)
                .map(row ->
                        Optional.ofNullable(row).orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }
}
