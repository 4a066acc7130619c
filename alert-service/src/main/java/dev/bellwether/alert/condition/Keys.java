package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what a conjunction can be looked up by. */
final class Keys implements Literal.Cases<Keys.Choice> {

    private static final Map<String, Key.Kind> TEXTS = Map.of(
            "story.id", Key.Kind.STORY,
            "article.uri", Key.Kind.ARTICLE_URI,
            "article.title", Key.Kind.ARTICLE_TITLE,
            "entity.id", Key.Kind.ENTITY,
            "article.source", Key.Kind.ARTICLE_SOURCE);

    private static final Choice NONE = new Choice(List.of(), Long.MAX_VALUE);
    private static final Keys KEYS = new Keys();

    private Keys() {}

    /** Keys of which one must be there; none where there is no such thing. */
    record Choice(List<Key> keys, long cost) {
        private static Choice of(List<Key> keys) {
            return keys.isEmpty()
                    ? NONE
                    : new Choice(
                            keys, keys.stream().mapToLong(k -> k.kind().cost()).sum());
        }

        private static Choice of(boolean wanted, Key.Kind kind, String value) {
            return wanted ? of(List.of(new Key(kind, value))) : NONE;
        }
    }

    static List<Key> of(Conjunction conjunction) {
        return choice(conjunction).keys();
    }

    /** The literals without keys, and then those with, the rarest last. */
    static List<Literal> inOrder(List<Literal> literals) {
        return literals.stream()
                .sorted(Comparator.comparingLong(literal -> -literal.fold(KEYS).cost()))
                .toList();
    }

    private static Choice choice(Conjunction conjunction) {
        return conjunction.literals().stream()
                .map(literal -> literal.fold(KEYS))
                .min(Comparator.comparingLong(Choice::cost))
                .orElse(NONE);
    }

    @Override
    public Choice flag(Literal.Flag literal) {
        return NONE;
    }

    @Override
    public Choice textIn(Literal.TextIn literal) {
        Key.Kind kind = TEXTS.get(literal.variable());
        return kind == null || !literal.wanted()
                ? NONE
                : Choice.of(literal.texts().stream()
                        .sorted()
                        .map(text -> new Key(kind, text))
                        .toList());
    }

    @Override
    public Choice bound(Literal.Bound literal) {
        return NONE;
    }

    @Override
    public Choice age(Literal.Age literal) {
        return NONE;
    }

    @Override
    public Choice ticker(Literal.Ticker literal) {
        return Choice.of(literal.wanted(), Key.Kind.TICKER, literal.ticker());
    }

    @Override
    public Choice phrase(Literal.Phrase literal) {
        return Choice.of(literal.wanted(), Key.Kind.PHRASE, literal.words());
    }

    @Override
    public Choice sameSentence(Literal.SameSentence literal) {
        boolean isFirstLonger = literal.first().length() >= literal.second().length();
        return Choice.of(literal.wanted(), Key.Kind.PHRASE, isFirstLonger ? literal.first() : literal.second());
    }

    @Override
    public Choice onWatchlist(Literal.OnWatchlist literal) {
        return Choice.of(literal.wanted(), Key.Kind.WATCHLIST, literal.watchlist());
    }

    @Override
    public Choice evaluated(Literal.Evaluated literal) {
        return NONE;
    }

    /** A key of each conjunction, where each has one. */
    @Override
    public Choice any(Literal.Any literal) {
        List<Key> keys = new ArrayList<>();
        for (Conjunction conjunction : literal.conjunctions()) {
            Choice choice = choice(conjunction);
            if (choice.keys().isEmpty()) {
                return NONE;
            }
            keys.addAll(choice.keys());
        }
        return Choice.of(keys.stream().distinct().toList());
    }
}
