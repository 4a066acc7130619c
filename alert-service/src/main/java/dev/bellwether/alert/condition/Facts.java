package dev.bellwether.alert.condition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition is asked of: one entity of one article, as its analysis tells.
 *
 * @param watchlists ids of those that the entity is on
 * @param firing of a match; empty while a subscription is asked whether there is one
 */
public record Facts(
        Article article,
        Story story,
        Entity entity,
        Sentiment sentiment,
        Novelty novelty,
        WordIndex words,
        Set<String> watchlists,
        Optional<Firing> firing) {

    /** The most tickers of an entity that a condition sees; it bounds what a comprehension over them costs. */
    public static final int MAX_TICKERS = 20;

    /** For the asking of subscriptions. */
    public Facts(
            Article article,
            Story story,
            Entity entity,
            Sentiment sentiment,
            Novelty novelty,
            WordIndex words,
            Set<String> watchlists) {
        this(article, story, entity, sentiment, novelty, words, watchlists, Optional.empty());
    }

    /** The same of a match. */
    public Facts of(Firing match) {
        return new Facts(article, story, entity, sentiment, novelty, words, watchlists, Optional.of(match));
    }

    /**
     * The article.
     *
     * @param language BCP-47, or "und"
     * @param origin "LIVE" or "BACKFILL"
     * @param section of its site; empty when not told
     * @param genre such as "PRESS_RELEASE"
     * @param age from the event time to the analysis, not negative; zero when no time is known
     * @param timeKnown whether there is evidence of when it was published
     */
    public record Article(
            String title,
            String language,
            String source,
            String uri,
            String origin,
            String section,
            String genre,
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
     * @param firstMention whether no article of the story named it before
     */
    public record Entity(
            String id,
            String kind,
            List<String> tickers,
            double relevance,
            double confidence,
            boolean inTitle,
            boolean firstMention) {

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

    /**
     * Similar articles before this one: of its story, about the entity.
     *
     * @param known whether they were counted; all are zero otherwise
     */
    public record Novelty(
            boolean known, int within12Hours, int within24Hours, int within3Days, int within5Days, int within7Days) {}

    /**
     * The subscription whose condition held.
     *
     * @param subscription "subscriptions/..."
     * @param severity "INFO", "WARNING" or "CRITICAL"
     */
    public record Firing(String subscription, String severity) {}
}
