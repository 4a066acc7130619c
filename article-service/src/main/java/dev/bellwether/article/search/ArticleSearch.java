package dev.bellwether.article.search;

import dev.bellwether.article.article.Article;
import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.article.ArticleStore;
import dev.bellwether.article.article.View;
import dev.bellwether.article.extract.TextSpan;
import dev.bellwether.kit.listing.Lists;
import dev.bellwether.kit.page.PageTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds articles by their words. */
@ApplicationScoped
public class ArticleSearch {

    private final SearchStore store;
    private final ArticleStore articles;
    private final PageTokens tokens;
    private final Clock clock;

    ArticleSearch(SearchStore store, ArticleStore articles, PageTokens tokens, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * An article that was found.
     *
     * @param score 0 to 1
     * @param highlights where title and body answer the query
     */
    public record Found(Article article, double score, List<TextSpan> highlights) {
        public Found {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * Some of what was found.
     *
     * @param nextPageToken empty on the last page
     */
    public record Results(List<Found> found, String nextPageToken) {
        public Results {
            found = List.copyOf(found);
        }
    }

    /** One page, best first. Fails with QUERY_INVALID, FILTER_INVALID or PAGE_TOKEN_INVALID. */
    public Uni<Results> search(Search search, View view) {
        ArticleFilter filter = articles.filter(search.filter(), false);
        Optional<SearchPlace> after =
                tokens.open(search.boundTo(), search.pageToken()).map(SearchPlace::of);
        Instant until = after.map(SearchPlace::until).orElseGet(clock::instant);
        // One more than asked, to know whether there is a next page.
        return store.search(search, filter, after, search.size() + 1)
                .chain(hits -> load(hits.subList(0, Math.min(hits.size(), search.size())))
                        .chain(loaded -> highlight(search.query(), loaded))
                        .map(found -> page(search, hits, found, until, view)));
    }

    /** A hit with its article as it stands now. */
    private record Loaded(SearchHit hit, Article article) {}

    /** Without those that were erased meanwhile. */
    private Uni<List<Loaded>> load(List<SearchHit> hits) {
        return articles.find(hits.stream().map(SearchHit::article).toList()).map(found -> {
            Map<UUID, Article> byId = found.stream()
                    .filter(article -> !article.isErased())
                    .collect(Collectors.toMap(Article::id, Function.identity()));
            return hits.stream()
                    .flatMap(hit -> Optional.ofNullable(byId.get(hit.article())).stream()
                            .map(article -> new Loaded(hit, article)))
                    .toList();
        });
    }

    private Uni<List<Found>> highlight(Query query, List<Loaded> loaded) {
        Highlighter highlighter = new Highlighter(query);
        Map<String, List<String>> texts = new HashMap<>();
        loaded.forEach(item -> texts.computeIfAbsent(item.hit().configuration(), key -> new ArrayList<>())
                .addAll(List.of(item.article().title(), item.article().body())));
        Map<String, Set<String>> words = new HashMap<>();
        texts.forEach(
                (configuration, of) -> words.put(configuration, new LinkedHashSet<>(highlighter.wordsToStem(of))));
        return store.stems(words)
                .map(stems -> loaded.stream()
                        .map(item -> new Found(
                                item.article(),
                                item.hit().score(),
                                highlighter.spans(
                                        item.article().title(),
                                        item.article().body(),
                                        stems.getOrDefault(item.hit().configuration(), word -> Set.of()))))
                        .toList());
    }

    private Results page(Search search, List<SearchHit> hits, List<Found> found, Instant until, View view) {
        List<Found> page = Lists.fitting(found, item -> view.bytes(item.article()));
        boolean isCut = page.size() < found.size();
        if (!isCut && hits.size() <= search.size()) {
            return new Results(page, "");
        }
        SearchHit last = isCut ? hit(hits, page.get(page.size() - 1)) : hits.get(search.size() - 1);
        SearchPlace next = new SearchPlace(until, last.score(), last.createTime(), last.article());
        return new Results(page, tokens.issue(search.boundTo(), next.cursor()));
    }

    private static SearchHit hit(List<SearchHit> hits, Found found) {
        return hits.stream()
                .filter(hit -> hit.article().equals(found.article().id()))
                .findFirst()
                .orElseThrow();
    }
}
