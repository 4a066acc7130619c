package dev.bellwether.alert.condition;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Facts for tests: bad news of a made-up company, two hours old. */
public final class SomeFacts {

    private SomeFacts() {}

    public static Facts badNews() {
        return withScore(-0.62);
    }

    public static Facts withScore(double score) {
        return with(score, 1);
    }

    static Facts with(double score, int articles) {
        return new Facts(
                new Facts.Article(
                        "Northwind plunges on dilutive offering",
                        "en",
                        "example.com",
                        "https://example.com/a",
                        "LIVE",
                        "Markets",
                        "NEWS",
                        1,
                        Duration.ofHours(2),
                        true),
                new Facts.Story("stories/1", articles == 1, articles, articles, "NONE"),
                new Facts.Entity("entities/us-nwnd", "COMPANY", List.of("NWND"), 1.0, 0.99, true, true),
                new Facts.Sentiment(score, 0.7, 0.2, 0.1, "NEGATIVE"),
                new Facts.Novelty(true, 0, 0, 1, 1, 2),
                WordIndex.of("Northwind plunges on dilutive offering", "Doubts about the going-concern basis."),
                Set.of("miners"));
    }
}
