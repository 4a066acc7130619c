package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What conditions are asked of, made up from few values each, the strange ones among them: no number, minus zero, nothing at all. */
final class RandomFacts {

    static final List<String> WORDS =
            List.of("a", "b", "xx", "Offering", "going", "concern", "ΟΔΟΣ", "don", "t", "2026", "é");
    static final List<String> TEXTS =
            List.of("", "a", "entities/us-a", "entities/us-b", "a b", "Ünï \"q\"\n\\", "3", "stories/1");
    static final List<String> TICKERS = List.of("A", "AB", "BRK.B", "");
    static final List<String> WATCHLISTS = List.of("miners", "banks", "none");

    /** Of the names that have few values, in the order of {@link RandomCondition}. */
    static final List<List<String>> VALUES = List.of(
            List.of("COMPANY", "CRYPTO_ASSET", "LAW"),
            List.of("NEWS", "OPINION", "PRESS_RELEASE"),
            List.of("LIVE", "BACKFILL"),
            List.of("NONE", "EXACT", "NEAR", "EXCERPT"),
            List.of("NEGATIVE", "NEUTRAL", "POSITIVE", "UNCERTAIN"));

    private static final List<Double> DOUBLES = List.of(
            -1.0,
            -0.5,
            -0.2,
            -0.0,
            0.0,
            0.1,
            0.2,
            0.5,
            1.0,
            0.1 + 0.2,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            (double) 0.2f,
            Double.MIN_VALUE);
    private static final List<Duration> AGES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(90),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofMillis(1_500),
            Duration.ofDays(365L * 2026));

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    /** The text of an article. */
    WordIndex words() {
        String title = text(random.nextInt(4));
        StringBuilder body = new StringBuilder();
        List<WordIndex.Sentence> sentences = new ArrayList<>();
        if (!title.isEmpty()) {
            sentences.add(new WordIndex.Sentence(0, 0, length(title)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            int start = length(body.toString());
            body.append(text(1 + random.nextInt(5)));
            sentences.add(new WordIndex.Sentence(1, start, length(body.toString())));
            body.append(". ");
        }
        return WordIndex.of(List.of(title, body.toString()), sentences);
    }

    private String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : random.nextInt(5) == 0 ? " 𝕏-" : " ").append(one(WORDS));
        }
        return text.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** An entity of an article. */
    Facts next(WordIndex words) {
        Set<String> watchlists = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            watchlists.add(one(WATCHLISTS));
        }
        return new Facts(
                new Facts.Article(
                        one(TEXTS),
                        one(TEXTS),
                        one(TEXTS),
                        one(TEXTS),
                        one(VALUES.get(2)),
                        one(TEXTS),
                        one(VALUES.get(1)),
                        1 + random.nextInt(3),
                        one(AGES),
                        random.nextBoolean()),
                new Facts.Story(one(TEXTS), random.nextBoolean(), small(), small(), one(VALUES.get(3))),
                new Facts.Entity(
                        one(TEXTS),
                        one(VALUES.get(0)),
                        tickers(),
                        number(),
                        number(),
                        random.nextBoolean(),
                        random.nextBoolean()),
                new Facts.Sentiment(number(), number(), number(), number(), one(VALUES.get(4))),
                new Facts.Novelty(random.nextBoolean(), small(), small(), small(), small(), small()),
                words,
                watchlists);
    }

    private List<String> tickers() {
        List<String> tickers = new ArrayList<>();
        for (int i = random.nextInt(10) == 0 ? 25 : random.nextInt(4); i > 0; i--) {
            tickers.add(one(TICKERS));
        }
        return tickers;
    }

    private int small() {
        return random.nextInt(4);
    }

    private double number() {
        return one(DOUBLES);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
