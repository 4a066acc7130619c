package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.match.ArticleRetracted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Marks the alerts of a retracted text, sends word to every endpoint that got one of them, and holds back what was not sent. Each alert
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
            select alert, endpoint, state = 'DELIVERED' or attempts > 0 or replays > 0 or lease is not null from delivery
            where alert in (?1) and event = 'OPENED' order by id for update
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
                .chain(marked -> marked.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked) {
        return session.createNativeQuery(OPENINGS, Object[].class)
                .setParameter(1, marked)
                .getResultList()
                .chain(openings -> openings.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked, openings));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked, List<Object[]> openings) {
        List<DeliveryWriter.Wanted> words = openings.stream()
                .filter(opening -> (Boolean) opening[2])
                .map(opening ->
                        new DeliveryWriter.Wanted((UUID) opening[0], Delivery.Event.RETRACTED, (String) opening[1]))
                .toList();
        return deliveries
                .insert(session, words)
                .chain(() -> session.createNativeQuery(HOLD_BACK)
                        .setParameter(1, marked)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
