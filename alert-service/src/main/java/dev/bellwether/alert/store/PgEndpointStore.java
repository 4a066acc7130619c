package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.delivery.Endpoint;
import dev.bellwether.alert.delivery.EndpointStore;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Endpoints in PostgreSQL, and their deliveries as a list. */
@ApplicationScoped
class PgEndpointStore implements EndpointStore {

    private static final String CREATED = "CREATED";

    private static final String DELIVERIES = """
            select id, endpoint, alert, event, state, attempts, due_time, last_result, create_time, update_time
            from delivery
            where endpoint = $1 and ($2 = '' or state = $2)
              and ($3::timestamptz is null or (create_time, id) < ($3::timestamptz, $4::uuid))
            order by create_time desc, id desc limit $5
            """;

    private final Transactions transactions;
    private final RequestMemory requests;
    private final Pool pool;

    PgEndpointStore(Transactions transactions, RequestMemory requests, Pool pool) {
        this.transactions = transactions;
        this.requests = requests;
        this.pool = pool;
    }

    @Override
    public Uni<Created> create(Endpoint endpoint, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(endpoint.name()));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, endpoint, key)).orElseGet(() -> insert(session, endpoint)));
    }

    private Uni<Created> once(Mutiny.StatelessSession session, Endpoint endpoint, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(given ->
                                present(session, given.resource()).map(row -> new Created(row.endpoint(), true)))
                        .orElseGet(() -> insert(session, endpoint)
                                .call(() -> requests.remember(
                                        session, key, new RequestMemory.Answer(endpoint.name(), CREATED)))));
    }

    private static Uni<Created> insert(Mutiny.StatelessSession session, Endpoint endpoint) {
        return row(session, endpoint.name())
                .invoke(found -> found.ifPresent(taken -> {
                    throw new FailureException(new Failure.AlreadyExists(endpoint.name()));
                }))
                .chain(() -> session.insert(EndpointRow.of(endpoint)))
                .replaceWith(() -> new Created(endpoint, false));
    }

    @Override
    public Uni<Optional<Endpoint>> find(String name) {
        return transactions.read(session -> row(session, name)).map(found -> found.map(EndpointRow::endpoint));
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
                .addInteger(limit);
        return pool.preparedQuery(DELIVERIES).execute(parameters).map(rows -> {
            List<Delivery> deliveries = new ArrayList<>(rows.size());
            rows.forEach(row -> deliveries.add(delivery(row)));
            return deliveries;
        });
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getUUID("id"),
                row.getString("endpoint"),
                row.getUUID("alert"),
                Delivery.Event.valueOf(row.getString("event")),
                Delivery.State.valueOf(row.getString("state")),
                row.getInteger("attempts"),
                Optional.ofNullable(row.getOffsetDateTime("due_time")).map(OffsetDateTime::toInstant),
                row.getString("last_result"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getOffsetDateTime("update_time").toInstant());
    }

    private static Uni<EndpointRow> present(Mutiny.StatelessSession session, String name) {
        return row(session, name)
                .map(found -> found.orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    private static Uni<Optional<EndpointRow>> row(Mutiny.StatelessSession session, String name) {
        return session.get(EndpointRow.class, name).map(Optional::ofNullable);
    }
}
