package dev.bellwether.article.revision;

import dev.bellwether.article.article.Article;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What the revisions ask of storage. */
@FunctionalInterface
public interface RevisionStore {

    /**
     * The revisions of an article as they stood, newest first; none of an erased one.
     *
     * @param newest the highest number wanted
     */
    Uni<List<Article>> list(UUID article, int newest, int limit);
}
