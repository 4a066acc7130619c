package dev.bellwether.article.store;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.StoryPosition;
import dev.bellwether.kit.id.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stories: the articles of one normalised body. Called under the lock of the content. */
@ApplicationScoped
class StoryRows {

    private static final String POSITION = """
            select c.story, count(*), count(distinct a.source), bool_or(a.source = ?2)
            from story_content c join article a on a.story = c.story and a.live
            where c.content_sha256 = ?1
            group by c.story
            """;

    private final IdSource ids;

    StoryRows(IdSource ids) {
        this.ids = ids;
    }

    /** The place of a new article, in the story of its content or at the head of a new one. */
    Uni<StoryPosition> place(Mutiny.StatelessSession session, UUID article, Draft draft, Instant now) {
        return session.createNativeQuery(POSITION, Object[].class)
                .setParameter(1, draft.contentSha256())
                .setParameter(2, draft.submission().sourceOrHost())
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? begin(session, article, draft, now)
                        : Uni.createFrom().item(copy(found)));
    }

    /** Another body of the same story, after a revision; a body that has a story keeps it. */
    Uni<Void> remember(Mutiny.StatelessSession session, UUID story, String contentSha256) {
        return session.createNativeQuery(
                        "insert into story_content (content_sha256, story) values (?1, ?2) on conflict do nothing")
                .setParameter(1, contentSha256)
                .setParameter(2, story)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Forgets the bodies that no article of the story has any more, after one was erased. */
    Uni<Void> forget(Mutiny.StatelessSession session, UUID story) {
        return session.createNativeQuery("""
                        delete from story_content c where c.story = ?1 and not exists (
                          select from article a join article_revision r on r.article = a.id
                          where a.story = c.story and r.content_sha256 = c.content_sha256)
                        """)
                .setParameter(1, story)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<StoryPosition> begin(Mutiny.StatelessSession session, UUID article, Draft draft, Instant now) {
        UUID story = ids.next();
        return session.createNativeQuery("insert into story (id, first_article, create_time) values (?1, ?2, ?3)")
                .setParameter(1, story)
                .setParameter(2, article)
                .setParameter(3, now)
                .executeUpdate()
                .chain(() -> remember(session, story, draft.contentSha256()))
                .replaceWith(() -> new StoryPosition(story, true, Optional.empty(), 1, 1));
    }

    private static StoryPosition copy(List<Object[]> found) {
        Object[] row = found.get(0);
        int articles = ((Number) row[1]).intValue() + 1;
        int sources = ((Number) row[2]).intValue() + ((boolean) row[3] ? 0 : 1);
        return new StoryPosition((UUID) row[0], false, Optional.of(StoryPosition.Copy.EXACT), articles, sources);
    }
}
