package dev.bellwether.alert.store;

import dev.bellwether.alert.match.ArticleErased;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    private static final String ALERT = """
            article_delete_time = ?2, title = '', source = '', uri = '', score = 0, entity_content = '',
              reasons = jsonb_build_object('items', jsonb_build_array()), article_retract_reason = '', feedback_comment = ''
            """;

    private static final String DELIVERIES = """
            update delivery
            set state = 'DEAD', due_time = null, lease = null, lease_until = '-infinity', replay = false,
                last_result = 'the article was erased', update_time = now()
            where id in (select id from delivery where alert in (?1) and state = 'PENDING' order by id for update)
            """;

    private static final String STORIES =
            "update entity_story set article = '', source = '', score = null, negative = false where article = ?1";

    /** Whoever holds in memory what was counted reads it again. */
    private static final String VERSION = "update window_clock set version = gen_random_uuid()";

    private static final String EVIDENCE = """
            window_evidence = jsonb_set(window_evidence, array['topStories'], coalesce(
              (select jsonb_agg(s) from jsonb_array_elements(window_evidence -> 'topStories') as s
               where s ->> 'article' <> ?1), jsonb_build_array()))
            """;

    private static final String SHOWS_THE_ARTICLE =
            "window_evidence -> 'topStories' @> jsonb_build_array(jsonb_build_object('article', cast(?1 as text)))";

    private final AlertChanger alerts;

    ArticleEraser(AlertChanger alerts) {
        this.alerts = alerts;
    }

    /** The first time only: nothing of the article is written after it. */
    Uni<Void> erase(Mutiny.StatelessSession session, ArticleErased erased) {
        return update(session, REMEMBER, erased)
                .chain(isNew -> isNew == 0 ? Uni.createFrom().voidItem() : eraseAll(session, erased));
    }

    private Uni<Void> eraseAll(Mutiny.StatelessSession session, ArticleErased erased) {
        return update(session, ANALYSES, erased)
                .chain(() -> update(session, MATCHES, erased))
                .chain(() -> session.createNativeQuery(STORIES)
                        .setParameter(1, erased.article())
                        .executeUpdate())
                .chain(counted -> counted == 0
                        ? Uni.createFrom().item(0)
                        : session.createNativeQuery(VERSION).executeUpdate())
                .chain(() -> alerts.changeAny(session, EVIDENCE, SHOWS_THE_ARTICLE, List.of(erased.article())))
                .chain(() -> alerts.change(
                        session,
                        ALERT,
                        "a.article_delete_time is null",
                        List.of(erased.article(), erased.deleteTime())))
                .call(changed -> AlertChanger.dropHeld(session, changed))
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(DELIVERIES)
                                .setParameter(1, changed)
                                .executeUpdate()
                                .replaceWithVoid());
    }

    private static Uni<Integer> update(Mutiny.StatelessSession session, String sql, ArticleErased erased) {
        return session.createNativeQuery(sql)
                .setParameter(1, erased.article())
                .setParameter(2, erased.deleteTime())
                .executeUpdate();
    }
}
