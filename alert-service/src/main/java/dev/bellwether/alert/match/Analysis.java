package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one revision of an article says, of whom, and how.
 *
 * @param name "analyses/..."
 * @param again whether it takes the place of an earlier analysis of the article
 * @param entities by descending relevance
 * @param createTime when sentiment-service stored it: the present, to every decision about it
 * @param articleRetractTime when the text was retracted; empty while it stands
 */
public record Analysis(
        String name,
        Article article,
        boolean again,
        List<Entity> entities,
        Instant createTime,
        Optional<Instant> articleRetractTime) {

    public Analysis {
        entities = List.copyOf(entities);
    }

    /** The same of a text that was retracted. */
    public Analysis retracted(Instant time) {
        return new Analysis(name, article, again, entities, createTime, Optional.of(time));
    }

    /** The words that phrases are looked for in; made once for all entities. */
    public WordIndex words() {
        return WordIndex.of(article.title(), article.body());
    }

    /**
     * What a condition is asked of.
     *
     * @param entity one of this analysis, with a sentiment
     * @param words of this analysis
     */
    Facts facts(Entity entity, WordIndex words) {
        Sentiment sentiment = entity.sentiment().orElseThrow();
        return new Facts(
                new Facts.Article(
                        article.title(),
                        article.language(),
                        article.source(),
                        article.uri(),
                        article.backfill() ? "BACKFILL" : "LIVE",
                        article.revision(),
                        age(),
                        article.publishTime().isKnown()),
                new Facts.Story(
                        article.story().name(),
                        article.story().first(),
                        article.story().articles(),
                        article.story().sources(),
                        article.story().copy()),
                new Facts.Entity(
                        entity.name(),
                        entity.kind(),
                        entity.tickers(),
                        entity.relevance(),
                        entity.confidence(),
                        entity.inTitle()),
                new Facts.Sentiment(
                        sentiment.score(),
                        sentiment.negative(),
                        sentiment.neutral(),
                        sentiment.positive(),
                        sentiment.label().name()),
                words);
    }

    /** From the event time to the analysis; zero when no time is known, or when it lies a little ahead. */
    public Duration age() {
        Duration age = Duration.between(article.eventTime(), createTime);
        return article.publishTime().isKnown() && !age.isNegative() ? age : Duration.ZERO;
    }
}
