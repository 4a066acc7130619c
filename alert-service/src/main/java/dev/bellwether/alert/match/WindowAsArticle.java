package dev.bellwether.alert.match;

import dev.bellwether.alert.window.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What a condition over time has found, in the form in which the stages know news: as if it had been published when it fired, alone, in
 * no story. So it is neither stale nor a copy nor a revision, and the cooldown holds for it as for an article.
 */
final class WindowAsArticle {

    private static final String NO_LANGUAGE = "und";

    private WindowAsArticle() {}

    static Analysis analysis(Turn.Fired fired) {
        Article article = new Article(
                "",
                1,
                "",
                "",
                NO_LANGUAGE,
                "",
                "",
                "",
                "",
                false,
                new PublishTime(Optional.of(fired.time()), true),
                new Story("", true, 0, 0, "NONE"),
                fired.time(),
                fired.time());
        return new Analysis("", article, false, List.of(entity(fired)), List.of(), fired.time(), Optional.empty());
    }

    private static Entity entity(Turn.Fired fired) {
        double score = fired.evidence().score().orElse(0);
        return new Entity(
                fired.entity(),
                "",
                List.of(),
                1,
                1,
                false,
                Optional.of(new Sentiment(score, 0, 1, 0, Sentiment.Label.NEUTRAL)),
                Optional.empty(),
                Wire.of(new byte[0]));
    }
}
