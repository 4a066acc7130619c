package dev.bellwether.article.story;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.page.Place;
import java.time.Instant;
import java.util.function.Function;

/** By what a list of stories is ordered. */
public enum StoryOrder {
    LAST_ARTICLE_TIME(Story::lastArticleTime),
    CREATE_TIME(Story::createTime);

    private final Function<Story, Instant> time;

    StoryOrder(Function<Story, Instant> time) {
        this.time = time;
    }

    Place placeOf(Story story) {
        return new Place(time.apply(story), story.id());
    }

    /**
     * An order and its direction.
     *
     * @param newestFirst the latest time first
     */
    public record Directed(StoryOrder order, boolean newestFirst) {}

    /**
     * Reads an order.
     *
     * @param orderBy as the caller sent it; empty: the latest last article first
     * @throws FailureException FIELD_INVALID for any other order
     */
    public static Directed parse(String orderBy) {
        return switch (orderBy.strip()) {
            case "", "last_article_time desc" -> new Directed(LAST_ARTICLE_TIME, true);
            case "last_article_time", "last_article_time asc" -> new Directed(LAST_ARTICLE_TIME, false);
            case "create_time desc" -> new Directed(CREATE_TIME, true);
            case "create_time", "create_time asc" -> new Directed(CREATE_TIME, false);
            default ->
                throw new FailureException(Failure.InvalidFields.of(
                        "order_by", "it is \"last_article_time\" or \"create_time\", alone or with \" desc\""));
        };
    }
}
