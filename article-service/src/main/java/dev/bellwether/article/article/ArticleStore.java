package dev.bellwether.article.article;

import dev.bellwether.kit.page.Place;
import dev.bellwether.kit.request.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the articles ask of storage. */
public interface ArticleStore {

    /**
     * Stores a draft as what it is: a new article, a new revision, or nothing new. Committed when it answers.
     *
     * @param request under which a repeat gets the first answer
     */
    Uni<Ingested> put(Draft draft, Optional<RequestKey> request);

    /**
     * Erases an article, its text in every revision and by what it was known; the tombstone, again the same. Committed when it
     * answers. Empty when there is no such article.
     *
     * @param request under which a repeat gets the first answer
     */
    Uni<Optional<Article>> erase(UUID id, Optional<RequestKey> request);

    /**
     * Retracts an article as one more revision of it; as it stands, where it is retracted already. Committed when it answers. Empty when
     * there is no such article; an erased one is answered as its tombstone.
     *
     * @param request under which a repeat gets the first answer
     */
    Uni<Optional<Article>> retract(UUID id, String reason, Optional<RequestKey> request);

    /** Those that are there, at their current revision or as tombstones, in any order. */
    Uni<List<Article>> find(Collection<UUID> ids);

    /**
     * A filter in the language of lists and watches.
     *
     * @param showDeleted whether tombstones pass; a filter is not tested against them
     * @throws dev.bellwether.kit.error.FailureException FILTER_INVALID, with the place
     */
    ArticleFilter filter(String text, boolean showDeleted);

    /** The articles that a filter wants, in the order of create time and id, from after a place. */
    Uni<List<Article>> list(ArticleFilter filter, boolean newestFirst, Optional<Place> after, int limit);
}
