package dev.bellwether.bench.peers;

import java.util.List;
import java.util.Random;

/**
 * Conditions made up from the whole vocabulary and all operators, nested as they come: many that people would write, and many that nobody
 * would, among them parts that cannot be evaluated. Their constants are those of {@link RandomFacts}, so that each comes to true now and
 * then.
 */
final class RandomCondition {

    private static final List<String> FLAGS =
            List.of("story.first", "article.time_known", "entity.in_title", "entity.first_mention", "novelty.known");
    private static final List<String> INTS = List.of(
            "article.revision",
            "story.articles",
            "story.sources",
            "novelty.similar_12h",
            "novelty.similar_24h",
            "novelty.similar_3d",
            "novelty.similar_5d",
            "novelty.similar_7d");
    private static final List<String> DOUBLES = List.of(
            "sentiment.score",
            "sentiment.negative",
            "sentiment.neutral",
            "sentiment.positive",
            "entity.relevance",
            "entity.confidence");
    private static final List<String> TEXTS = List.of(
            "article.title",
            "article.language",
            "article.source",
            "article.uri",
            "article.section",
            "story.id",
            "entity.id");
    private static final List<String> WORDS =
            List.of("entity.kind", "article.genre", "article.origin", "story.copy", "sentiment.label");
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> EQUALITIES = List.of("==", "!=");
    private static final List<String> AGES = List.of("0s", "1h", "90m", "24h", "-1h", "1.5s", "100000h");
    private static final List<String> PATTERNS = List.of("a.*b", "^[ab]+$", "(?i)A", "x{2}", "");

    private final Random random;

    RandomCondition(Random random) {
        this.random = random;
    }

    /** One of any form; that it compiles is likely and not sure. */
    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> key() + " && " + truth(random.nextInt(4));
            case 1 -> truth(random.nextInt(3)) + " && " + key() + " && " + bound();
            default -> truth(random.nextInt(5));
        };
    }

    private String truth(int depth) {
        if (depth == 0) {
            return random.nextInt(3) > 0 ? plain() : odd();
        }
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 3, 4, 5 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            case 6 -> "!(" + truth(depth - 1) + ")";
            case 7 -> "(" + truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
            default -> "((" + truth(depth - 1) + ") " + one(EQUALITIES) + " (" + truth(depth - 1) + "))";
        };
    }

    /** What the index looks things up by. */
    private String key() {
        return switch (random.nextInt(7)) {
            case 0 -> "entity.id == " + text();
            case 1 -> "entity.id in [" + text() + ", " + text() + "]";
            case 2 -> quoted(one(RandomFacts.TICKERS)) + " in entity.tickers";
            case 3 -> "watchlist(" + quoted(one(RandomFacts.WATCHLISTS)) + ")";
            case 4 -> phrase();
            case 5 -> "article.source == " + text();
            default -> "sameSentence(" + words() + ", " + words() + ")";
        };
    }

    private String bound() {
        return one(DOUBLES) + " " + one(ORDER) + " " + decimal();
    }

    /** What has a literal of its own. */
    private String plain() {
        return switch (random.nextInt(12)) {
            case 0 -> one(FLAGS);
            case 1 -> one(FLAGS) + " " + one(EQUALITIES) + " " + random.nextBoolean();
            case 2 -> bound();
            case 3 -> one(DOUBLES) + " " + one(COMPARISONS) + " " + decimal();
            case 4 -> one(INTS) + " " + one(COMPARISONS) + " " + whole();
            case 5 ->
                random.nextBoolean()
                        ? one(INTS) + " " + one(ORDER) + " " + decimal()
                        : whole() + " " + one(ORDER) + " " + one(DOUBLES);
            case 6 -> one(TEXTS) + " " + one(EQUALITIES) + " " + text();
            case 7 -> word();
            case 8 -> one(TEXTS) + " in [" + text() + ", " + text() + ", " + text() + "]";
            case 9 -> "article.age " + one(COMPARISONS) + " " + age();
            default -> key();
        };
    }

    private String word() {
        int which = random.nextInt(WORDS.size());
        List<String> values = RandomFacts.VALUES.get(which);
        return random.nextBoolean()
                ? WORDS.get(which) + " " + one(EQUALITIES) + " " + quoted(one(values))
                : WORDS.get(which) + " in [" + quoted(one(values)) + ", " + quoted(one(values)) + "]";
    }

    /** What is left to CEL, and what may not come to a value. */
    private String odd() {
        return switch (random.nextInt(20)) {
            case 0 -> one(DOUBLES) + " " + one(COMPARISONS) + " " + one(DOUBLES);
            case 1 -> one(INTS) + " " + one(ORDER) + " " + one(DOUBLES);
            case 2 -> one(DOUBLES) + " + " + decimal() + " " + one(ORDER) + " " + one(DOUBLES);
            case 3 -> whole() + " / (" + one(INTS) + " - 1) " + one(COMPARISONS) + " 2";
            case 4 -> one(INTS) + " % " + one(INTS) + " == 1";
            case 5 -> "size(entity.tickers) " + one(COMPARISONS) + " " + random.nextInt(4);
            case 6 -> "entity.tickers[" + random.nextInt(3) + "] == " + quoted(one(RandomFacts.TICKERS));
            case 7 ->
                "entity.tickers." + List.of("exists", "all", "exists_one").get(random.nextInt(3)) + "(t, t "
                        + one(EQUALITIES) + " " + quoted(one(RandomFacts.TICKERS)) + ")";
            case 8 -> "entity.tickers.filter(t, t.startsWith(\"A\")).size() > 0";
            case 9 -> "entity.tickers.map(t, t.size()).exists(n, n > " + random.nextInt(4) + ")";
            case 10 -> one(TEXTS) + ".contains(" + quoted(one(RandomFacts.WORDS)) + ")";
            case 11 -> one(TEXTS) + ".startsWith(" + quoted(one(RandomFacts.WORDS)) + ")";
            case 12 -> one(TEXTS) + ".matches(" + quoted(one(PATTERNS)) + ")";
            case 13 -> "int(article.section) " + one(COMPARISONS) + " " + whole();
            case 14 -> "double(" + one(INTS) + ") " + one(ORDER) + " " + decimal();
            case 15 -> "string(" + one(INTS) + ") == \"1\"";
            case 16 -> "article.age + " + age() + " " + one(ORDER) + " " + age();
            case 17 -> "article.age.getHours() " + one(COMPARISONS) + " " + random.nextInt(30);
            case 18 -> one(INTS) + " in [1, " + random.nextInt(5) + "]";
            default ->
                List.of(
                                "true",
                                "false",
                                "1 < 2",
                                "1.0 > 2.0",
                                "entity.tickers == [\"A\"]",
                                "-sentiment.score > 0.1",
                                "9223372036854775807 > story.articles",
                                "int(sentiment.score * 10.0) > 2",
                                "story.articles < 3u",
                                "\"a\" < article.title",
                                "int(entity.relevance * 1e30) > 0",
                                "1 in [1, 2]",
                                "entity.id in []")
                        .get(random.nextInt(13));
        };
    }

    private String phrase() {
        return "phrase(" + words() + ")";
    }

    private String words() {
        StringBuilder words = new StringBuilder(one(RandomFacts.WORDS));
        for (int more = random.nextInt(3); more > 0; more--) {
            words.append(random.nextBoolean() ? " " : "-").append(one(RandomFacts.WORDS));
        }
        return quoted(random.nextInt(4) == 0 ? words.toString().toUpperCase(java.util.Locale.ROOT) : words.toString());
    }

    private String text() {
        return quoted(one(RandomFacts.TEXTS));
    }

    private String age() {
        return "duration(" + quoted(one(AGES)) + ")";
    }

    private String decimal() {
        return one(List.of(
                "-1.0",
                "-0.5",
                "-0.2",
                "-0.0",
                "0.0",
                "0.2",
                "0.5",
                "1.0",
                "1e308",
                "0.1",
                "0.30000000000000004",
                "2.0"));
    }

    private String whole() {
        return one(
                List.of("-1", "0", "1", "2", "3", "9223372036854775807", "-9223372036854775808", "9007199254740993"));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
