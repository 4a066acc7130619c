package dev.bellwether.kit.request;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.store.ColumnArrays;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The answers given under request ids. Used inside the transaction of the write, under {@link RequestKey#lock()}. */
@ApplicationScoped
public class RequestMemory {

    /**
     * What was answered before.
     *
     * @param resource name of the resource that was written
     * @param outcome in the word that the caller gave to {@link #remember}
     */
    public record Answer(String resource, String outcome) {}

    private static final String RECALL = """
            select request_id, method, body_sha256, resource, outcome from request
            where request_id = any($1::uuid[]) and create_time > now() - interval '24 hours'
            """;

    private static final String REMEMBER = """
            insert into request (request_id, method, body_sha256, resource, outcome)
            %s
            on conflict (request_id) do update set method = excluded.method,
              body_sha256 = excluded.body_sha256, resource = excluded.resource,
              outcome = excluded.outcome, create_time = excluded.create_time
            """;

    private static final String REMEMBER_ONE = REMEMBER.formatted("values (?1, ?2, ?3, ?4, ?5)");
    private static final String REMEMBER_MANY =
            REMEMBER.formatted("select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::text[])");

    /**
     * The answer given under this key within 24 hours.
     *
     * @throws FailureException REQUEST_ID_REUSED when the id came with another request
     */
    public Uni<Optional<Answer>> recall(Mutiny.StatelessSession session, RequestKey key) {
        return session.createNativeQuery("""
                        select method, body_sha256, resource, outcome from request
                        where request_id = ?1 and create_time > now() - interval '24 hours'
                        """, Object[].class)
                .setParameter(1, key.requestId())
                .getResultList()
                .map(rows -> answer(rows, key));
    }

    /** Keeps the answer, in the transaction that made it true. */
    public Uni<Void> remember(Mutiny.StatelessSession session, RequestKey key, Answer answer) {
        return session.createNativeQuery(REMEMBER_ONE)
                .setParameter(1, key.requestId())
                .setParameter(2, key.method())
                .setParameter(3, key.bodySha256())
                .setParameter(4, answer.resource())
                .setParameter(5, answer.outcome())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The answers given within 24 hours under any of these ids, to these requests or to others. */
    public Uni<List<GivenAnswer>> recall(SqlConnection connection, Collection<UUID> requestIds) {
        return requestIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(RECALL)
                        .execute(Tuple.of(requestIds.toArray(UUID[]::new)))
                        .map(rows -> rows.stream().map(RequestMemory::given).toList());
    }

    /** Keeps answers, at most one for each id, in the transaction that made them true. */
    public Uni<Void> remember(SqlConnection connection, Collection<GivenAnswer> answers) {
        Tuple columns = new ColumnArrays<>(answers)
                .add(UUID[]::new, given -> given.key().requestId())
                .add(String[]::new, given -> given.key().method())
                .add(Buffer[]::new, given -> Buffer.buffer(given.key().bodySha256()))
                .add(String[]::new, given -> given.answer().resource())
                .add(String[]::new, given -> given.answer().outcome())
                .toTuple();
        return answers.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REMEMBER_MANY).execute(columns).replaceWithVoid();
    }

    private static GivenAnswer given(Row row) {
        RequestKey key = new RequestKey(
                row.getUUID("request_id"),
                row.getString("method"),
                row.getDelegate().getBuffer("body_sha256").getBytes());
        return new GivenAnswer(key, new Answer(row.getString("resource"), row.getString("outcome")));
    }

    private static Optional<Answer> answer(List<Object[]> rows, RequestKey key) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        RequestKey given = new RequestKey(key.requestId(), (String) row[0], (byte[]) row[1]);
        if (!key.isSame(given)) {
            throw new FailureException(
                    new Failure.RequestIdReused(key.requestId().toString()));
        }
        return Optional.of(new Answer((String) row[2], (String) row[3]));
    }
}
