package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.Conjunction;
import dev.bellwether.alert.condition.Literal;
import dev.bellwether.alert.condition.Literal.Comparison;
import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.bench.load.corpus.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Subscriptions as people have them: half on one entity and its score, the rest on a few entities, a watchlist, two words in a row, a
 * source, a ticker. Bounds have two decimals. Each is made as text and, so that a million need no compiler, in its normal form.
 */
final class SubscriptionSet {

    private static final int HUNDRED = 100;

    /** The words that people ask for are neither the most common nor the rarest. */
    private static final int FIRST_WORD = 100;

    private static final int LAST_WORD = 10_000;

    private final Random random;
    private final Vocabulary vocabulary = new Vocabulary();

    SubscriptionSet(Random random) {
        this.random = random;
    }

    /** Of all of a condition's literals each has to hold. */
    record Made(List<Literal> literals) {

        NormalForm normalForm() {
            return new NormalForm(List.of(new Conjunction(literals)));
        }

        String text() {
            return String.join(" && ", literals.stream().map(Made::text).toList());
        }

        private static String text(Literal literal) {
            if (literal instanceof Literal.TextIn in) {
                List<String> texts = in.texts().stream().sorted().toList();
                return texts.size() == 1
                        ? in.variable() + " == \"" + texts.get(0) + "\""
                        : in.variable() + " in [\"" + String.join("\", \"", texts) + "\"]";
            } else if (literal instanceof Literal.Bound bound) {
                return bound.variable()
                        + (bound.comparison() == Comparison.LESS_EQUALS ? " <= " : " >= ")
                        + bound.value();
            } else if (literal instanceof Literal.Phrase phrase) {
                return "phrase(\"" + phrase.words() + "\")";
            } else if (literal instanceof Literal.OnWatchlist on) {
                return "watchlist(\"" + on.watchlist() + "\")";
            } else if (literal instanceof Literal.Ticker ticker) {
                return "\"" + ticker.ticker() + "\" in entity.tickers";
            }
            return ((Literal.Flag) literal).variable();
        }
    }

    Made next() {
        List<Literal> literals = new ArrayList<>();
        int kind = random.nextInt(HUNDRED);
        int entity = MarketNews.rank(random, MarketNews.ENTITIES);
        if (kind < 50) {
            literals.add(entities(Set.of(MarketNews.entity(entity))));
        } else if (kind < 60) {
            Set<String> entities = new LinkedHashSet<>();
            while (entities.size() < 3) {
                entities.add(MarketNews.entity(MarketNews.rank(random, MarketNews.ENTITIES)));
            }
            literals.add(entities(entities));
            literals.add(bound("entity.relevance", Comparison.GREATER_EQUALS, random.nextInt(HUNDRED)));
        } else if (kind < 70) {
            literals.add(new Literal.OnWatchlist(MarketNews.watchlist(random.nextInt(MarketNews.WATCHLISTS)), true));
            literals.add(bound("sentiment.negative", Comparison.GREATER_EQUALS, 50 + random.nextInt(50)));
        } else if (kind < 85) {
            literals.add(new Literal.Phrase(word() + " " + word(), true));
            literals.add(new Literal.TextIn("entity.kind", Set.of("COMPANY"), true));
        } else if (kind < 95) {
            literals.add(new Literal.TextIn(
                    "article.source", Set.of(MarketNews.source(MarketNews.rank(random, MarketNews.SOURCES))), true));
            literals.add(new Literal.TextIn("entity.kind", Set.of(MarketNews.kind(entity)), true));
        } else {
            literals.add(new Literal.Ticker(MarketNews.ticker(entity), true));
        }
        boolean isBad = random.nextInt(3) > 0;
        literals.add(
                isBad
                        ? bound("sentiment.score", Comparison.LESS_EQUALS, -20 - random.nextInt(75))
                        : bound("sentiment.score", Comparison.GREATER_EQUALS, 20 + random.nextInt(75)));
        if (random.nextBoolean()) {
            literals.add(new Literal.Flag("story.first", true));
        }
        return new Made(literals);
    }

    private static Literal entities(Set<String> names) {
        return new Literal.TextIn("entity.id", names, true);
    }

    private static Literal bound(String variable, Comparison comparison, int hundredths) {
        return new Literal.Bound(variable, comparison, hundredths / (double) HUNDRED, false, true);
    }

    private String word() {
        return vocabulary.ranked(random, FIRST_WORD, LAST_WORD);
    }
}
