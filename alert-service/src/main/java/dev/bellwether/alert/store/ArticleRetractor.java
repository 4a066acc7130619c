package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.match.ArticleRetracted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
        return ToldEndpoints.of(session, marked)
                .chain(tellings -> tellings.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked, tellings));
    }

    /** An alert of a digest that was not sent shows in it that it was retracted. */
    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked, List<ToldEndpoints.Told> tellings) {
        List<DeliveryWriter.Wanted> words = tellings.stream()
                .filter(ToldEndpoints.Told::isTold)
                .map(told -> new DeliveryWriter.Wanted(
                        told.alert(), told.logTime(), Delivery.Event.RETRACTED, told.endpoint()))
                .toList();
        return deliveries
                .insert(session, words)
                .chain(() -> session.createNativeQuery(HOLD_BACK)
                        .setParameter(1, marked)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
