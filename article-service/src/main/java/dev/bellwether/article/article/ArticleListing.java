package dev.bellwether.article.article;

import java.util.List;
import java.util.Optional;

/**
 * What a list asks for.
 *
 * @param filter as the caller wrote it; empty: all
 * @param newestFirst by create time, else the oldest first
 * @param size 1 to 500
 * @param view by which a page's size is bounded
 */
public record ArticleListing(String filter, boolean newestFirst, int size, String pageToken, View view) {

    /** All that a page token is bound to. */
    List<String> query() {
        return List.of(Article.COLLECTION, filter, newestFirst ? "desc" : "asc");
    }

    /**
     * A page.
     *
     * @param nextPageToken empty on the last page
     * @param resumeToken from before the first page
     */
    public record Page(List<Article> articles, Optional<String> nextPageToken, String resumeToken) {
        public Page {
            articles = List.copyOf(articles);
        }
    }
}
