package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.match.ArticleErased;
import dev.bellwether.kit.change.ChangeLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes back what an erased article said: analyses, the values behind matches, alerts, and what of them is not sent yet. That
 * something matched and was told stays, for the stages ask of it.
 */
@ApplicationScoped
class ArticleEraser {

    private static final String REMEMBER =
            "insert into article_erasure (article, delete_time) values (?1, ?2) on conflict do nothing";

    private static final String ANALYSES = "update analysis set delete_time = ?2, content = '' where article = ?1";

    private static final String MATCHES = """
            update subscription_match set delete_time = ?2, reasons = jsonb_build_object('items', jsonb_build_array())
            where analysis in (select name from analysis where article = ?1)
            """;

    private static final String ALERTS = """
            update alert set article_delete_time = ?2, title = '', source = '', uri = '', score = 0, entity_content = '',
              reasons = jsonb_build_object('items', jsonb_build_array())
            where id in (select m.id from subscription_match m join analysis a on a.name = m.analysis where a.article = ?1)
            returning id
            """;

    private static final String DELIVERIES = """
            update delivery
            set state = 'DEAD', due_time = null, lease = null, lease_until = '-infinity',
                last_result = 'the article was erased', update_time = now()
            where alert in (?1) and state = 'PENDING'
            """;

    /** An alert is opened at revision 1 and changes once. */
    private static final int CHANGED_REVISION = 2;

    private final ChangeLog log;

    ArticleEraser(ChangeLog log) {
        this.log = log;
    }

    /** The first time only: nothing of the article is written after it. */
    Uni<Void> erase(Mutiny.StatelessSession session, ArticleErased erased) {
        return update(session, REMEMBER, erased)
                .chain(isNew -> isNew == 0 ? Uni.createFrom().voidItem() : eraseAll(session, erased));
    }

    private Uni<Void> eraseAll(Mutiny.StatelessSession session, ArticleErased erased) {
        return update(session, ANALYSES, erased)
                .chain(() -> update(session, MATCHES, erased))
                .chain(() -> session.createNativeQuery(ALERTS, UUID.class)
                        .setParameter(1, erased.article())
                        .setParameter(2, erased.deleteTime())
                        .getResultList())
                .chain(alerts -> alerts.isEmpty() ? Uni.createFrom().voidItem() : tell(session, alerts));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<UUID> alerts) {
        return session.createNativeQuery(DELIVERIES)
                .setParameter(1, alerts)
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(alerts)
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> log.append(session, AlertChange.Kind.CHANGED.name(), id, CHANGED_REVISION))
                        .onItem()
                        .ignoreAsUni());
    }

    private static Uni<Integer> update(Mutiny.StatelessSession session, String sql, ArticleErased erased) {
        return session.createNativeQuery(sql)
                .setParameter(1, erased.article())
                .setParameter(2, erased.deleteTime())
                .executeUpdate();
    }
}
