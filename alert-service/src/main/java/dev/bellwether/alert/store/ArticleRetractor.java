package dev.bellwether.alert.store;

import dev.bellwether.alert.delivery.Delivery;
import dev.bellwether.alert.match.ArticleRetracted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Locked in the order of their ids: what is not being sent at this moment is not sent before this commits. */
    private static final String OPENINGS = """
            select alert, endpoint from delivery where alert in (?1) and event = 'OPENED' order by id for update
            """;

    /** To who got the opening, or may have: after an attempt that is still going on has ended. */
    private static final String TELL = """
            insert into delivery (id, endpoint, alert, event, due_time)
            select w.id, o.endpoint, o.alert, 'RETRACTED', greatest(clock_timestamp(), o.lease_until)
            from unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as text[]),
                        cast(cast(?3 as text) as uuid[])) as w (id, endpoint, alert)
            join delivery o on o.alert = w.alert and o.endpoint = w.endpoint and o.event = 'OPENED'
            join endpoint e on e.name = o.endpoint and e.state = 'ACTIVE'
            where o.state = 'DELIVERED' or o.attempts > 0 or o.lease is not null
            """;

    private static final String HOLD_BACK = """
            update delivery
            set state = 'DEAD', due_time = null, lease = null, lease_until = '-infinity',
                last_result = 'the article was retracted', update_time = now()
            where alert in (?1) and event = 'OPENED' and state = 'PENDING'
            """;

    private final AlertChanger alerts;

    ArticleRetractor(AlertChanger alerts) {
        this.alerts = alerts;
    }

    Uni<Void> retract(Mutiny.StatelessSession session, ArticleRetracted word) {
        return alerts.change(
                        session,
                        SET,
                        OF_THE_TEXT,
                        List.of(word.article(), word.retractTime(), word.reason(), word.revision()))
                .chain(marked -> marked.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked));
    }

    private static Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked) {
        return session.createNativeQuery(OPENINGS, Object[].class)
                .setParameter(1, marked)
                .getResultList()
                .chain(openings -> openings.isEmpty() ? Uni.createFrom().voidItem() : tell(session, marked, openings));
    }

    private static Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> marked, List<Object[]> openings) {
        return session.createNativeQuery(TELL)
                .setParameter(
                        1, array(openings, o -> Delivery.idOf((UUID) o[0], Delivery.Event.RETRACTED, (String) o[1])))
                .setParameter(2, array(openings, o -> o[1]))
                .setParameter(3, array(openings, o -> o[0]))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(HOLD_BACK)
                        .setParameter(1, marked)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** As an array literal; names of endpoints are of letters, digits and hyphens. */
    private static String array(List<Object[]> rows, Function<Object[], Object> value) {
        return rows.stream().map(value).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
