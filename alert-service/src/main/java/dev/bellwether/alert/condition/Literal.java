package dev.bellwether.alert.condition;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A test that a condition is made of: it holds or it does not. Where CEL would answer neither true nor false, because something cannot
 * be evaluated, neither the test nor its opposite holds.
 */
public sealed interface Literal {

    /** Whether it holds. */
    boolean holds(Readings readings);

    /** Calls the function for the case at hand. */
    <R> R fold(Cases<R> cases);

    /** One answer for each kind of literal. */
    interface Cases<R> {
        R flag(Flag literal);

        R textIn(TextIn literal);

        R bound(Bound literal);

        R age(Age literal);

        R ticker(Ticker literal);

        R phrase(Phrase literal);

        R sameSentence(SameSentence literal);

        R onWatchlist(OnWatchlist literal);

        R evaluated(Evaluated literal);

        R any(Any literal);
    }

    /** How a value is compared with the one that a condition gives. */
    enum Comparison {
        LESS,
        LESS_EQUALS,
        GREATER,
        GREATER_EQUALS,
        EQUALS,
        NOT_EQUALS;

        /** Whether a value that compares so with the given one passes; no order, as with NaN, is {@link #NOT_EQUALS} only. */
        boolean passes(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case LESS_EQUALS -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_EQUALS -> order >= 0;
                case EQUALS -> order == 0;
                case NOT_EQUALS -> order != 0;
            };
        }

        /** What holds where this does not; among values that have an order. */
        Comparison opposite() {
            return switch (this) {
                case LESS -> GREATER_EQUALS;
                case LESS_EQUALS -> GREATER;
                case GREATER -> LESS_EQUALS;
                case GREATER_EQUALS -> LESS;
                case EQUALS -> NOT_EQUALS;
                case NOT_EQUALS -> EQUALS;
            };
        }

        /** The same said from the other side: {@code 1 < x} is {@code x > 1}. */
        Comparison turned() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_EQUALS -> GREATER_EQUALS;
                case GREATER -> LESS;
                case GREATER_EQUALS -> LESS_EQUALS;
                default -> this;
            };
        }
    }

    /** A truth such as {@code story.first}, or its opposite. */
    record Flag(String variable, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.value(variable).equals(wanted);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.flag(this);
        }
    }

    /** A text that is one of some, or none of them. */
    record TextIn(String variable, Set<String> texts, boolean wanted) implements Literal {
        public TextIn {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean holds(Readings readings) {
            return texts.contains((String) readings.value(variable)) == wanted;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.textIn(this);
        }
    }

    /**
     * A number compared with a given one.
     *
     * @param value given
     * @param mixed whether one of the two is an int and the other a double: CEL gives those a total order, in which NaN is the greatest
     *     and -0.0 less than 0.0
     * @param wanted whether the comparison is to be true
     */
    record Bound(String variable, Comparison comparison, double value, boolean mixed, boolean wanted)
            implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return passes(readings.number(variable)) == wanted;
        }

        private boolean passes(double read) {
            if (mixed) {
                return comparison.passes(Double.compare(read, value));
            }
            return switch (comparison) {
                case LESS -> read < value;
                case LESS_EQUALS -> read <= value;
                case GREATER -> read > value;
                case GREATER_EQUALS -> read >= value;
                case EQUALS -> read == value;
                case NOT_EQUALS -> read != value;
            };
        }

        /** The comparison that numbers pass, NaN aside. */
        public Comparison direction() {
            return wanted ? comparison : comparison.opposite();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bound(this);
        }
    }

    /** {@code article.age} compared with a given one. */
    record Age(Comparison comparison, Duration value) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return comparison.passes(readings.facts().article().age().compareTo(value));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.age(this);
        }
    }

    /** One of {@code entity.tickers}, or none. */
    record Ticker(String ticker, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.facts().entity().tickers().contains(ticker) == wanted;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ticker(this);
        }
    }

    /** Words in a row, in lower case with a space between, that the text has or has not. */
    record Phrase(String words, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.facts().words().contains(list(words)) == wanted;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.phrase(this);
        }

        static List<String> list(String words) {
            return List.of(words.split(" "));
        }
    }

    /** Two phrases, as in {@link Phrase}, that some sentence has, or that none has. */
    record SameSentence(String first, String second, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.facts().words().haveSentence(Phrase.list(first), Phrase.list(second)) == wanted;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sameSentence(this);
        }
    }

    /** A watchlist that the entity is on, or is not on. */
    record OnWatchlist(String watchlist, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.facts().watchlists().contains(watchlist) == wanted;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.onWatchlist(this);
        }
    }

    /** A part that CEL itself evaluates, and what it is to come to. */
    record Evaluated(String expression, boolean wanted) implements Literal {
        @Override
        public boolean holds(Readings readings) {
            return readings.evaluate(expression).filter(is -> is == wanted).isPresent();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.evaluated(this);
        }
    }

    /** One at least of some conjunctions, where it would be too many to give each one its own. */
    record Any(List<Conjunction> conjunctions) implements Literal {
        public Any {
            conjunctions = List.copyOf(conjunctions);
        }

        @Override
        public boolean holds(Readings readings) {
            for (Conjunction conjunction : conjunctions) {
                if (conjunction.holds(readings)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.any(this);
        }
    }
}
