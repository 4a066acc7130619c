package dev.bellwether.article.search;

import dev.bellwether.kit.error.FailureException;
import java.util.List;

/**
 * What a caller looks for.
 *
 * @param text the query as it was written
 * @param filter as it was written; empty: all
 * @param size 1 to 500
 * @param pageToken empty: the first page
 */
public record Search(Query query, String text, String filter, int size, String pageToken) {

    /** Fails with QUERY_INVALID. */
    public static Search of(String text, String filter, int size, String pageToken) {
        return new Search(QueryParser.parse(text), text, filter, size, pageToken);
    }

    /** A QUERY_INVALID at a place in the query. */
    public FailureException problem(int position, String message) {
        return new QueryText(text).problem(position, message);
    }

    /** All that a page token is bound to. */
    List<String> boundTo() {
        return List.of("search", text, filter);
    }
}
