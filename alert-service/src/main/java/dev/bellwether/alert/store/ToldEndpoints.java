package dev.bellwether.alert.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds to which endpoints alerts were to be told, by themselves or in a digest, and whether they were. */
final class ToldEndpoints {

    /**
     * Locked in the order of their ids: what is not being sent at this moment is not sent before this commits. Told is who got the
     * opening, or may have.
     */
    private static final String OPENINGS = """
            select alert, endpoint, state = 'DELIVERED' or attempts > 0 or replays > 0 or lease is not null, log_time from delivery
            where alert in (?1) and event = 'OPENED' order by id for update
            """;

    private static final String DIGESTS = """
            select a.id, d.endpoint, d.state = 'DELIVERED' or d.attempts > 0 or d.replays > 0 or d.lease is not null, a.analysis_time
            from alert a join delivery d on d.digest = a.digest
            where a.id in (?1) order by d.id for update of d
            """;

    private ToldEndpoints() {}

    /**
     * One alert, one endpoint.
     *
     * @param isTold whether it got it, or may have
     * @param logTime of the alert's match
     */
    record Told(UUID alert, String endpoint, boolean isTold, Instant logTime) {}

    /** @param alerts at least one */
    static Uni<List<Told>> of(Mutiny.StatelessSession session, List<UUID> alerts) {
        return found(session, OPENINGS, alerts)
                .chain(openings -> found(session, DIGESTS, alerts)
                        .map(digests -> Stream.of(openings, digests)
                                .flatMap(List::stream)
                                .toList()));
    }

    private static Uni<List<Told>> found(Mutiny.StatelessSession session, String sql, List<UUID> alerts) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter(1, alerts)
                .getResultList()
                .map(rows -> rows.stream().map(ToldEndpoints::told).toList());
    }

    private static Told told(Object[] row) {
        return new Told((UUID) row[0], (String) row[1], (Boolean) row[2], ((OffsetDateTime) row[3]).toInstant());
    }
}
