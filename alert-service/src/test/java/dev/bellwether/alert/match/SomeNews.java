package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Compilation;
import dev.bellwether.alert.condition.Condition;
import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.subscription.ArticleCondition;
import dev.bellwether.alert.subscription.LiveSubscription;
import dev.bellwether.alert.subscription.Policy;
import dev.bellwether.alert.subscription.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** News for tests, changed step by step: a live article of a made-up company, published an hour before it was analyzed. */
public final class SomeNews {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String ENTITY = "entities/us-nwnd";
    private static final ConditionCompiler COMPILER = new ConditionCompiler();

    private String article = "articles/1";
    private String story = "stories/1";
    private int revision = 1;
    private boolean backfill;
    private Optional<Instant> retracted = Optional.empty();
    private boolean again;
    private double score = -0.62;
    private Sentiment.Label label = Sentiment.Label.NEGATIVE;
    private PublishTime published;
    private Instant firstSeen;
    private final Instant analyzed;

    private SomeNews(Instant analyzed) {
        this.analyzed = analyzed;
        this.firstSeen = analyzed.minusSeconds(10);
        this.published = new PublishTime(Optional.of(analyzed.minus(Duration.ofHours(1))), true);
    }

    public static SomeNews at(Instant analyzed) {
        return new SomeNews(analyzed);
    }

    public SomeNews article(String name) {
        article = name;
        return this;
    }

    public SomeNews story(String name) {
        story = name;
        return this;
    }

    public SomeNews revision(int number) {
        revision = number;
        return this;
    }

    public SomeNews backfill() {
        backfill = true;
        return this;
    }

    public SomeNews retracted(Instant time) {
        retracted = Optional.of(time);
        return this;
    }

    public SomeNews again() {
        again = true;
        return this;
    }

    public SomeNews sentiment(double newScore, Sentiment.Label newLabel) {
        score = newScore;
        label = newLabel;
        return this;
    }

    public SomeNews published(PublishTime time) {
        published = time;
        return this;
    }

    public SomeNews firstSeen(Instant time) {
        firstSeen = time;
        return this;
    }

    public Analysis analysis() {
        return new Analysis(
                "analyses/" + article.substring("articles/".length()) + "-" + revision,
                new Article(
                        article,
                        revision,
                        "Northwind plunges on dilutive offering",
                        "Doubts about the going-concern basis.",
                        "en",
                        "example.com",
                        "https://example.com/a",
                        "",
                        "NEWS",
                        backfill,
                        published,
                        new Story(story, true, 1, 1, "NONE"),
                        firstSeen,
                        firstSeen),
                again,
                List.of(new Entity(
                        ENTITY,
                        "COMPANY",
                        List.of("NWND"),
                        1.0,
                        0.99,
                        true,
                        Optional.of(new Sentiment(score, 0.7, 0.2, 0.1, label)),
                        Optional.empty(),
                        Wire.of("as it came".getBytes(StandardCharsets.UTF_8)))),
                List.of(),
                analyzed,
                retracted);
    }

    public static Subscription subscription(Policy policy) {
        return new Subscription(
                "watch",
                "Watch",
                new ArticleCondition("true", "", ""),
                policy,
                List.of(),
                false,
                1,
                NOON,
                NOON,
                Optional.empty(),
                false);
    }

    public static LiveSubscription live(String expression, String critical, String warning) {
        return new LiveSubscription(
                subscription(Policy.standard()), condition(expression), tier(critical), tier(warning));
    }

    private static Optional<Condition> tier(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(condition(text));
    }

    private static Condition condition(String text) {
        Compilation compiled = COMPILER.compile(text);
        return compiled.fold(c -> c, problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
    }
}
