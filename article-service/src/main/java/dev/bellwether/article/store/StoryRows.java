package dev.bellwether.article.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps stories true when an article goes. Called under {@link ArticleLock}. */
@ApplicationScoped
class StoryRows {

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
}
