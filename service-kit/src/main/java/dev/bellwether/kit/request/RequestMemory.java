package dev.bellwether.kit.request;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        return session.createNativeQuery("""
                        insert into request (request_id, method, body_sha256, resource, outcome)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (request_id) do update set method = excluded.method,
                          body_sha256 = excluded.body_sha256, resource = excluded.resource,
                          outcome = excluded.outcome, create_time = excluded.create_time
                        """)
                .setParameter(1, key.requestId())
                .setParameter(2, key.method())
                .setParameter(3, key.bodySha256())
                .setParameter(4, answer.resource())
                .setParameter(5, answer.outcome())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Optional<Answer> answer(List<Object[]> rows, RequestKey key) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        if (!key.method().equals(row[0]) || !Arrays.equals(key.bodySha256(), (byte[]) row[1])) {
            throw new FailureException(
                    new Failure.RequestIdReused(key.requestId().toString()));
        }
        return Optional.of(new Answer((String) row[2], (String) row[3]));
    }
}
