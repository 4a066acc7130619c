package dev.bellwether.article.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps stories true when an article goes. Called under {@link ArticleLock}. */
@ApplicationScoped
class StoryRows {

    private static final String UNTOLD = """
            c.story = ?1 and not exists (
              select from article a join article_revision r on r.article = a.id
              where a.story = c.story and r.content_sha256 = c.content_sha256)
            """;

    private static final String FORGET_TEXTS = """
            with gone as (
              delete from text_fingerprint t using story_content c
              where t.content_sha256 = c.content_sha256 and
            """ + UNTOLD + """
              returning t.id, t.bands)
            delete from text_band b using gone g, unnest(g.bands) as told (key)
            where b.band = told.key and b.fingerprint = g.id
            """;

    private static final String FORGET_CONTENTS = "delete from story_content c where " + UNTOLD;

    private static final String LAST_ARTICLE = """
            update story s set last_article_time = coalesce(
              (select max(create_time) from article where story = s.id and live), s.last_article_time)
            where s.id = ?1
            """;

    /** Forgets the bodies, and what they were compared by, that no article of the story has any more, after one was erased. */
    Uni<Void> forget(Mutiny.StatelessSession session, UUID story) {
        return run(session, FORGET_TEXTS, story)
                .chain(() -> run(session, FORGET_CONTENTS, story))
                .chain(() -> run(session, LAST_ARTICLE, story));
    }

    private static Uni<Void> run(Mutiny.StatelessSession session, String sql, UUID story) {
        return session.createNativeQuery(sql)
                .setParameter(1, story)
                .executeUpdate()
                .replaceWithVoid();
    }
}
