package dev.bellwether.article.search;

import dev.bellwether.article.article.ArticleFilter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What search asks of storage. */
public interface SearchStore {

    /**
     * The articles that answer a query and pass a filter, best first, from after a place. Of more than 10,000 the newest are
     * ranked. Fails with QUERY_INVALID when a term has nothing that the index could hold.
     */
    Uni<List<SearchHit>> search(Search search, ArticleFilter filter, Optional<SearchPlace> after, int limit);

    /** The stems of words under each of some configurations. */
    Uni<Map<String, Stems>> stems(Map<String, Set<String>> wordsByConfiguration);
}
