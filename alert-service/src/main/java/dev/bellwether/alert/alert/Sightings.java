package dev.bellwether.alert.alert;

import dev.bellwether.alert.match.Analysis;
import dev.bellwether.alert.match.Article;
import dev.bellwether.alert.match.Entity;
import dev.bellwether.alert.match.Sentiment;
import dev.bellwether.alert.window.Sighting;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What an analysis says, as stories of the entities that it is about. Pure. */
final class Sightings {

    private Sightings() {}

    /** Of each entity that it counts for, unless its story was counted before. */
    static Stream<Sighting> of(Analysis analysis) {
        return analysis.entities().stream()
                .filter(entity -> Counting.ofNewStory(analysis, entity) == Counting.COUNTED)
                .map(entity -> of(analysis, entity));
    }

    private static Sighting of(Analysis analysis, Entity entity) {
        Article article = analysis.article();
        Optional<Sentiment> judged = entity.sentiment().filter(s -> entity.isJudged());
        Instant event = article.eventTime();
        return new Sighting(
                entity.name(),
                story(article),
                article.name(),
                article.source(),
                event.isAfter(analysis.createTime()) ? analysis.createTime() : event,
                judged.map(s -> OptionalDouble.of(s.score())).orElseGet(OptionalDouble::empty),
                judged.filter(s -> s.label() == Sentiment.Label.NEGATIVE).isPresent());
    }

    /** By which an article is counted: that of its story, or its own where it belongs to none. */
    static String story(Article article) {
        return article.story().name().isEmpty()
                ? article.name()
                : article.story().name();
    }
}
