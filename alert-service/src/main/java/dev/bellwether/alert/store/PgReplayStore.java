package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.Endpoint;
import dev.bellwether.alert.delivery.Replay;
import dev.bellwether.alert.delivery.ReplayStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes deliveries pending again. */
@ApplicationScoped
class PgReplayStore implements ReplayStore {

    /**
     * One more is looked for than is replayed, to know whether there are more. The openings that a retraction held back were never sent,
     * and no word of the retraction was.
     */
    private static final String REPLAY = """
            with found as (
              select d.id, d.sequence, row_number() over (order by d.sequence) as place
              from delivery d left join alert a on a.id = d.alert
              where d.endpoint = ?1 and d.state in ('DELIVERED', 'DEAD') and (?2 = '' or d.state = ?2)
                and d.sequence >= ?3 and d.sequence <= ?4 and d.create_time >= ?5 and d.create_time < ?6
                and a.article_delete_time is null
                and not (d.event = 'OPENED' and d.state = 'DEAD' and a.article_retract_time is not null and not exists (
                  select 1 from delivery r where r.alert = d.alert and r.endpoint = d.endpoint and r.event = 'RETRACTED'))
              order by d.sequence limit %1$d + 1),
            locked as (
              select d.id from delivery d join found f on f.id = d.id where f.place <= %1$d order by d.id for update of d),
            replayed as (
              update delivery d
              set state = 'PENDING', attempts = 0, due_time = now(), replay = true, replays = d.replays + 1, update_time = now()
              from locked l where d.id = l.id
              returning d.sequence)
            select count(*), coalesce(max(sequence), 0), (select count(*) from found) from replayed
            """.formatted(MOST);

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final OwnedTransactions transactions;
    private final RequestMemory requests;

    PgReplayStore(OwnedTransactions transactions, RequestMemory requests) {
        this.transactions = transactions;
        this.requests = requests;
    }

    @Override
    public Uni<Replayed> replay(Bounded replay, Consumer<Endpoint> check, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(replay.endpoint()));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, replay, check, key))
                        .orElseGet(() -> checked(session, replay, check)));
    }

    private Uni<Replayed> once(
            Mutiny.StatelessSession session, Bounded replay, Consumer<Endpoint> check, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(given -> Uni.createFrom().item(Outcome.read(given.outcome())))
                        .orElseGet(() -> checked(session, replay, check)
                                .call(replayed -> requests.remember(
                                        session,
                                        key,
                                        new RequestMemory.Answer(replay.endpoint(), Outcome.write(replayed))))));
    }

    private static Uni<Replayed> checked(Mutiny.StatelessSession session, Bounded replay, Consumer<Endpoint> check) {
        return session.get(EndpointRow.class, replay.endpoint(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> {
                    if (row == null) {
                        throw new FailureException(new Failure.NotFound(replay.endpoint()));
                    }
                    check.accept(row.endpoint());
                })
                .chain(() -> replay(session, replay));
    }

    private static Uni<Replayed> replay(Mutiny.StatelessSession session, Bounded replay) {
        Replay.Range range = replay.range().get();
        return session.createNativeQuery(REPLAY, Object[].class)
                .setParameter(1, replay.endpoint())
                .setParameter(2, replay.state().map(Delivery.State::name).orElse(""))
                .setParameter(3, range.first().orElse(1L))
                .setParameter(4, range.last().orElse(Long.MAX_VALUE))
                .setParameter(
                        5, range.from().map(t -> t.atOffset(ZoneOffset.UTC)).orElse(BEGINNING))
                .setParameter(
                        6, range.until().map(t -> t.atOffset(ZoneOffset.UTC)).orElse(END))
                .getSingleResult()
                .map(row -> new Replayed(number(row[0]), number(row[1]), number(row[2]) > MOST));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** An outcome in the memory of requests: three numbers. */
    private static final class Outcome {

        static String write(Replayed replayed) {
            return replayed.count() + " " + replayed.lastSequence() + " " + replayed.hasMore();
        }

        static Replayed read(String outcome) {
            String[] parts = outcome.split(" ", -1);
            return new Replayed(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Boolean.parseBoolean(parts[2]));
        }
    }
}
