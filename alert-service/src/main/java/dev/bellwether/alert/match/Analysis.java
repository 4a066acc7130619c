package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.alert.watchlist.Memberships;
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
 * @param sentences of title (0) and body (1), in the order of the text
 * @param createTime when sentiment-service stored it: the present, to every decision about it
 * @param articleRetractTime when the text was retracted; empty while it stands
 */
public record Analysis(
        String name,
        Article article,
        boolean again,
        List<Entity> entities,
        List<WordIndex.Sentence> sentences,
        Instant createTime,
        Optional<Instant> articleRetractTime) {

    public Analysis {
        entities = List.copyOf(entities);
        sentences = List.copyOf(sentences);
    }

    /** The same of a text that was retracted. */
    public Analysis retracted(Instant time) {
        return new Analysis(name, article, again, entities, sentences, createTime, Optional.of(time));
    }

    /** The words that phrases are looked for in; made once for all entities. */
    public WordIndex words() {
        return WordIndex.of(List.of(article.title(), article.body()), sentences);
    }

    /**
     * What a condition is asked of.
     *
     * @param entity one of this analysis, with a sentiment
     * @param words of this analysis
     * @param memberships the watchlists of the entities
     */
    Facts facts(Entity entity, WordIndex words, Memberships memberships) {
        Sentiment sentiment = entity.sentiment().orElseThrow();
        return new Facts(
                new Facts.Article(
                        article.title(),
                        article.language(),
                        article.source(),
                        article.uri(),
                        article.backfill() ? "BACKFILL" : "LIVE",
                        article.section(),
                        article.genre(),
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
                        entity.inTitle(),
                        entity.novelty()
                                .map(Novelty::firstInStory)
                                .orElse(article.story().first())),
                new Facts.Sentiment(
                        sentiment.score(),
                        sentiment.negative(),
                        sentiment.neutral(),
                        sentiment.positive(),
                        sentiment.label().name()),
                novelty(entity.novelty()),
                words,
                memberships.of(entity.name()));
    }

    private static Facts.Novelty novelty(Optional<Novelty> novelty) {
        return novelty.map(Novelty::similar)
                .map(similar -> new Facts.Novelty(
                        true,
                        similar.within12Hours(),
                        similar.within24Hours(),
                        similar.within3Days(),
                        similar.within5Days(),
                        similar.within7Days()))
                .orElse(new Facts.Novelty(false, 0, 0, 0, 0, 0));
    }

    /** From the event time to the analysis; zero when no time is known, or when it lies a little ahead. */
    public Duration age() {
        Duration age = Duration.between(article.eventTime(), createTime);
        return article.publishTime().isKnown() && !age.isNegative() ? age : Duration.ZERO;
    }
}
