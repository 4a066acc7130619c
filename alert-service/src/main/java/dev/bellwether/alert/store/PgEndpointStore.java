package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.Endpoint;
import dev.bellwether.alert.delivery.EndpointStore;
import dev.bellwether.alert.delivery.SecretCipher;
import dev.bellwether.alert.delivery.WebhookSecret;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.OwnedTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Endpoints in PostgreSQL, and their deliveries as a list. */
@ApplicationScoped
class PgEndpointStore implements EndpointStore {

    private static final String CREATED = "CREATED";
    private static final String ROTATED = "ROTATED";

    private static final String DELIVERIES = """
            select id, endpoint, sequence, coalesce(alert, digest) as subject, event, state, attempts, replays, due_time, last_result, deliver_time,
                   create_time, update_time
            from delivery
            where endpoint = $1 and ($2 = '' or state = $2) and event = any($6::text[])
              and ($3::timestamptz is null or (create_time, id) < ($3::timestamptz, $4::uuid))
            order by create_time desc, id desc limit $5
            """;

    private final OwnedTransactions transactions;
    private final RequestMemory requests;
    private final SecretCipher cipher;

    PgEndpointStore(OwnedTransactions transactions, RequestMemory requests, SecretCipher cipher) {
        this.transactions = transactions;
        this.requests = requests;
        this.cipher = cipher;
    }

    @Override
    public Uni<Written> create(Endpoint endpoint, WebhookSecret secret, Optional<RequestKey> request) {
        EndpointRow row = EndpointRow.of(endpoint, cipher.seal(endpoint.name(), secret));
        return once(endpoint.name(), CREATED, request, session -> insert(session, row));
    }

    private static Uni<Endpoint> insert(Mutiny.StatelessSession session, EndpointRow row) {
        return session.get(EndpointRow.class, row.name)
                .invoke(found -> {
                    if (found != null) {
                        throw new FailureException(new Failure.AlreadyExists(row.name));
                    }
                })
                .chain(() -> TakenName.refused(row.name, session.insert(row)))
                .replaceWith(row::endpoint);
    }

    @Override
    public Uni<Endpoint> update(String name, UnaryOperator<Endpoint> change) {
        return transactions.write(
                List.of(name),
                session -> present(session, name).chain(row -> {
                    row.set(change.apply(row.endpoint()));
                    return session.update(row).replaceWith(row::endpoint);
                }));
    }

    @Override
    public Uni<Written> rotate(
            String name, WebhookSecret secret, UnaryOperator<Endpoint> change, Optional<RequestKey> request) {
        return once(
                name,
                ROTATED,
                request,
                session -> present(session, name).chain(row -> {
                    row.set(change.apply(row.endpoint()));
                    row.previousSecret = row.previousSecretExpireTime == null ? "" : row.secret;
                    row.secret = cipher.seal(name, secret);
                    return session.update(row).replaceWith(row::endpoint);
                }));
    }

    /** Writes, or tells what an earlier request of the same id has written. */
    private Uni<Written> once(
            String name,
            String outcome,
            Optional<RequestKey> request,
            Function<Mutiny.StatelessSession, Uni<Endpoint>> write) {
        List<String> locks = new ArrayList<>(List.of(name));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> requests.recall(session, key)
                                .chain(answer -> answer.map(given -> present(session, given.resource())
                                                .map(row -> new Written(row.endpoint(), true)))
                                        .orElseGet(() -> write.apply(session)
                                                .call(endpoint -> requests.remember(
                                                        session,
                                                        key,
                                                        new RequestMemory.Answer(endpoint.name(), outcome)))
                                                .map(endpoint -> new Written(endpoint, false)))))
                        .orElseGet(() -> write.apply(session).map(endpoint -> new Written(endpoint, false))));
    }

    @Override
    public Uni<Optional<Endpoint>> find(String name) {
        return transactions
                .read(session -> session.get(EndpointRow.class, name))
                .map(row -> Optional.ofNullable(row).map(EndpointRow::endpoint));
    }

    @Override
    public Uni<List<Endpoint>> list(String after, int limit) {
        return transactions
                .read(session -> session.createQuery(
                                "from EndpointRow where name > ?1 order by name", EndpointRow.class)
                        .setParameter(1, after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(EndpointRow::endpoint).toList());
    }

    @Override
    public Uni<Void> delete(String name, Consumer<Endpoint> check) {
        return transactions.write(
                List.of(name),
                session -> present(session, name)
                        .invoke(row -> check.accept(row.endpoint()))
                        .chain(session::delete));
    }

    @Override
    public Uni<List<Delivery>> deliveries(
            String endpoint, Optional<Delivery.State> state, Optional<Place> after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(endpoint)
                .addString(state.map(Delivery.State::name).orElse(""))
                .addValue(after.map(place -> place.createTime().atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .addValue(after.map(Place::id).orElse(null))
                .addInteger(limit)
                .addArrayOfString(Delivery.Event.names());
        return transactions.query(DELIVERIES, parameters).map(rows -> {
            List<Delivery> deliveries = new ArrayList<>(rows.size());
            rows.forEach(row -> deliveries.add(delivery(row)));
            return deliveries;
        });
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getUUID("id"),
                row.getString("endpoint"),
                row.getLong("sequence"),
                row.getUUID("subject"),
                Delivery.Event.valueOf(row.getString("event")),
                Delivery.State.valueOf(row.getString("state")),
                row.getInteger("attempts"),
                row.getInteger("replays"),
                instant(row, "due_time"),
                row.getString("last_result"),
                instant(row, "deliver_time"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getOffsetDateTime("update_time").toInstant());
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    /** Locked: the sending, which marks it gone, takes no other lock. */
    private static Uni<EndpointRow> present(Mutiny.StatelessSession session, String name) {
        return session.get(EndpointRow.class, name, LockModeType.PESSIMISTIC_WRITE)
                .map(row ->
                        Optional.ofNullable(row).orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }
}
