package dev.bellwether.article.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the next page of results begins: after this hit, among the articles that were there for the first page.
 *
 * @param until articles made later are left out
 */
public record SearchPlace(Instant until, double score, Instant createTime, UUID article) {

    static SearchPlace of(List<String> cursor) {
        return new SearchPlace(
                Instant.parse(cursor.get(0)),
                Double.parseDouble(cursor.get(1)),
                Instant.parse(cursor.get(2)),
                UUID.fromString(cursor.get(3)));
    }

    List<String> cursor() {
        return List.of(until.toString(), Double.toString(score), createTime.toString(), article.toString());
    }
}
