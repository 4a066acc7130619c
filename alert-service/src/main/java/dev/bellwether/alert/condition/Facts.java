package dev.bellwether.alert.condition;

import java.time.Duration;
import java.util.List;

/** What a condition is asked of: one entity of one article, as its analysis tells. */
public record Facts(Article article, Story story, Entity entity, Sentiment sentiment, WordIndex words) {

    /** The most tickers of an entity that a condition sees; it bounds what a comprehension over them costs. */
    public static final int MAX_TICKERS = 20;

    /**
     * The article.
     *
     * @param language BCP-47, or "und"
     * @param origin "LIVE" or "BACKFILL"
     * @param age from the event time to the analysis, not negative; zero when no time is known
     * @param timeKnown whether there is evidence of when it was published
     */
    public record Article(
            String title,
            String language,
            String source,
            String uri,
            String origin,
            int revision,
            Duration age,
            boolean timeKnown) {

        public Article {
            if (age.isNegative()) {
                throw new IllegalArgumentException("an age is not negative: " + age);
            }
        }
    }

    /**
     * The story as it stood when the article was taken in.
     *
     * @param id "stories/..."
     * @param copy "NONE", "EXACT", "NEAR" or "EXCERPT"
     */
    public record Story(String id, boolean first, int articles, int sources, String copy) {}

    /**
     * The entity.
     *
     * @param id "entities/us-clsk"
     * @param kind such as "COMPANY"
     * @param tickers at most {@link #MAX_TICKERS}, the rest is left out
     */
    public record Entity(
            String id, String kind, List<String> tickers, double relevance, double confidence, boolean inTitle) {

        public Entity {
            tickers = List.copyOf(tickers.subList(0, Math.min(tickers.size(), MAX_TICKERS)));
        }
    }

    /**
     * How the article speaks of the entity.
     *
     * @param score -1 to 1
     * @param label "NEGATIVE", "NEUTRAL", "POSITIVE" or "UNCERTAIN"
     */
    public record Sentiment(double score, double negative, double neutral, double positive, String label) {}
}
