package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.WordIndex;
import dev.bellwether.bench.load.corpus.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up news: an article of 300 words about one of 10,000 entities, of which few are written about most. */
final class MarketNews {

    static final int ENTITIES = 10_000;
    static final int SOURCES = 200;
    static final int WATCHLISTS = 200;
    static final List<String> KINDS = List.of("COMPANY", "COMPANY", "COMPANY", "CRYPTO_ASSET", "LAW");
    private static final int WORDS_OF_A_TITLE = 9;
    private static final int WORDS_OF_A_BODY = 300;
    private static final double HUNDREDTHS = 100;

    private final Random random;
    private final Vocabulary vocabulary = new Vocabulary();

    MarketNews(Random random) {
        this.random = random;
    }

    /** One article and what it says of its entity. */
    record Item(
            String title,
            String body,
            Facts.Article article,
            Facts.Story story,
            Facts.Entity entity,
            Facts.Sentiment sentiment,
            Set<String> watchlists) {

        /** With its words indexed, as it is done once for an article. */
        Facts facts() {
            return new Facts(
                    article,
                    story,
                    entity,
                    sentiment,
                    new Facts.Novelty(true, 0, 0, 1, 1, 2),
                    WordIndex.of(title, body),
                    watchlists);
        }
    }

    Item next() {
        int entity = rank(random, ENTITIES);
        double negative = random.nextInt(101) / HUNDREDTHS;
        double positive = (1 - negative) * random.nextInt(101) / HUNDREDTHS;
        boolean first = random.nextInt(3) > 0;
        return new Item(
                vocabulary.text(random, WORDS_OF_A_TITLE),
                vocabulary.text(random, WORDS_OF_A_BODY),
                new Facts.Article(
                        "",
                        "en",
                        source(rank(random, SOURCES)),
                        "https://example.com/" + random.nextInt(),
                        "LIVE",
                        "",
                        "NEWS",
                        1,
                        Duration.ofMinutes(random.nextInt(600)),
                        true),
                new Facts.Story(
                        "stories/" + random.nextInt(), first, first ? 1 : 3, first ? 1 : 2, first ? "NONE" : "NEAR"),
                new Facts.Entity(
                        entity(entity),
                        kind(entity),
                        List.of(ticker(entity)),
                        random.nextInt(101) / HUNDREDTHS,
                        0.99,
                        random.nextBoolean(),
                        first),
                new Facts.Sentiment(
                        positive - negative,
                        negative,
                        1 - negative - positive,
                        positive,
                        negative > positive ? "NEGATIVE" : "POSITIVE"),
                Set.copyOf(List.of(watchlist(entity % WATCHLISTS), watchlist(entity / 7 % WATCHLISTS))));
    }

    /** A rank below the count; the first as much more often as the n-th is rarer. */
    static int rank(Random random, int count) {
        return (int) Math.exp(random.nextDouble() * Math.log(count + 1.0)) - 1;
    }

    static String entity(int rank) {
        return "entities/us-" + Integer.toString(rank + 100_000, Character.MAX_RADIX);
    }

    static String ticker(int rank) {
        return Integer.toString(rank + 100_000, Character.MAX_RADIX).toUpperCase(java.util.Locale.ROOT);
    }

    static String source(int rank) {
        return "wire" + rank + ".example";
    }

    static String watchlist(int number) {
        return "list-" + number;
    }

    static String kind(int entity) {
        return KINDS.get(entity % KINDS.size());
    }
}
