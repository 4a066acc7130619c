package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.match.ArticleRetracted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Marks the alerts of a retracted text, drops those of them that are held back, sends word to every endpoint that got one of them, and holds back what was not sent. Each alert
 * is marked once, so that each endpoint is told once.
 */
@ApplicationScoped
class ArticleRetractor {

    private static final String SET = "article_retract_time = ?2, article_retract_reason = ?3";

    private static final String OF_THE_TEXT = """
            a.article_revision < ?4 and a.article_time <= ?2 and a.article_retract_time is null
              and a.article_delete_time is null
            """;

    /**
     * Locked in the order of their ids: what is not being sent at this moment is not sent before this commits. Told is who got the
     * opening, or may have.
     */
    private static final String OPENINGS = """
            select alert, endpoint, state = 'DELIVERED' or attempts > 0 or replays > 0 or lease is not null, log_time from delivery
            where alert in (?1) and event = 'OPENED' order by id for update
            """;

    /** An alert of a digest that was not sent shows in it that it was retracted. */
    private static final String DIGESTS = """
            select a.id, d.endpoint, d.state = 'DELIVERED' or d.attempts > 0 or d.replays > 0 or d.lease is not null, a.analysis_time
            from alert a join delivery d on d.digest = a.digest
            where a.id in (?1) order by d.id for update of d
            """;

    private static final String HOLD_BACK = """
            update delivery
            set state = 'DEAD', due_time = null, lease = null, lease_until = '-infinity', replay = false,
                last_result = 'the article was retracted', update_time = now()
            where alert in (?1) and event = 'OPENED' and state = 'PENDING'
            """;

    private final AlertChanger alerts;
    private final DeliveryWriter deliveries;

    ArticleRetractor(AlertChanger alerts, DeliveryWriter deliveries) {
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    Uni<Void> retract(Mutiny.StatelessSession session, ArticleRetracted word) {
        return alerts.change(
                        session,
                        SET,
                        OF_THE_TEXT,
                        List.of(word.article(), word.retractTime(), word.reason(), word.revision()))
                .call(marked -> AlertChanger.dropHeld(session, marked))
                .chain(marked -> marked.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked) {
        return tellings(session, OPENINGS, marked)
                .chain(openings -> tellings(session, DIGESTS, marked)
                        .map(digests -> Stream.of(openings, digests)
                                .flatMap(List::stream)
                                .toList()))
                .chain(tellings -> tellings.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked, tellings));
    }

    private static Uni<List<Object[]>> tellings(Mutiny.StatelessSession session, String sql, List<UUID> marked) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter(1, marked)
                .getResultList();
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked, List<Object[]> tellings) {
        List<DeliveryWriter.Wanted> words = tellings.stream()
                .filter(telling -> (Boolean) telling[2])
                .map(telling -> new DeliveryWriter.Wanted(
                        (UUID) telling[0], ((OffsetDateTime) telling[3]).toInstant(), Delivery.Event.RETRACTED, (String)
                                telling[1]))
                .toList();
        return deliveries
                .insert(session, words)
                .chain(() -> session.createNativeQuery(HOLD_BACK)
                        .setParameter(1, marked)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
