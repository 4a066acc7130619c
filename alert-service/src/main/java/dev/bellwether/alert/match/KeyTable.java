package dev.bellwether.alert.match;

import dev.bellwether.alert.condition.Key;
import dev.bellwether.alert.condition.WordIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * The postings of each key; those of phrases by the longest two words of theirs in a row, which stand for the rarest: the common words of
 * a language are short, and each word stands in more phrases the more there are, but hardly two words in a row.
 */
final class KeyTable {

    /** Where the second of two words is looked up, of a phrase that has but one. */
    private static final String NO_WORD = "";

    private final Map<Key, Postings> postings = new HashMap<>();
    /** By the first of the two words, and by the second. */
    private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

    private final Postings broad = new Postings();

    /** @param pair where in the words the longest two begin */
    private record Phrase(List<String> words, int pair, Postings postings) {
        static Phrase of(String text) {
            List<String> words = List.of(text.split(" "));
            int pair = 0;
            for (int i = 1; i + 1 < words.size(); i++) {
                pair = length(words, i) > length(words, pair) ? i : pair;
            }
            return new Phrase(words, pair, new Postings());
        }

        private static int length(List<String> words, int pair) {
            return words.get(pair).length() + words.get(pair + 1).length();
        }

        String first() {
            return words.get(pair);
        }

        String second() {
            return words.size() == 1 ? NO_WORD : words.get(pair + 1);
        }
    }

    /** Under each of the keys; under none, where there is no key. */
    void add(Collection<Key> keys, Order.Place place, int conjunction) {
        if (keys.isEmpty()) {
            broad.add(place, conjunction);
        }
        for (Key key : keys) {
            postings(key).add(place, conjunction);
        }
    }

    private Postings postings(Key key) {
        if (key.kind() != Key.Kind.PHRASE) {
            return postings.computeIfAbsent(key, k -> new Postings());
        }
        Phrase asked = Phrase.of(key.value());
        List<Phrase> sharing = phrases.computeIfAbsent(asked.first(), w -> new HashMap<>())
                .computeIfAbsent(asked.second(), w -> new ArrayList<>(1));
        for (Phrase phrase : sharing) {
            if (phrase.words().equals(asked.words())) {
                return phrase.postings();
            }
        }
        sharing.add(asked);
        return asked.postings();
    }

    /** The conjunctions that no key finds. */
    Postings broad() {
        return broad;
    }

    /** Hands over the postings of a key, where there are any; not of a phrase. */
    void find(Key.Kind kind, String value, Consumer<Postings> taker) {
        Postings found = postings.get(new Key(kind, value));
        if (found != null) {
            taker.accept(found);
        }
    }

    /** Hands over the postings of the phrases that a text has. */
    void findPhrases(WordIndex text, Consumer<Postings> taker) {
        for (String word : text.words()) {
            Map<String, List<Phrase>> bySecond = phrases.get(word);
            if (bySecond != null) {
                bySecond.getOrDefault(NO_WORD, List.of()).forEach(phrase -> taker.accept(phrase.postings()));
                text.after(word).stream()
                        .flatMap(second -> bySecond.getOrDefault(second, List.of()).stream())
                        .filter(phrase -> text.contains(phrase.words()))
                        .forEach(phrase -> taker.accept(phrase.postings()));
            }
        }
    }

    void move(LongUnaryOperator moved) {
        broad.move(moved);
        postings.values().forEach(p -> p.move(moved));
        postings.values().removeIf(Postings::isEmpty);
        phrases.values().forEach(bySecond -> {
            bySecond.values().forEach(sharing -> {
                sharing.forEach(phrase -> phrase.postings().move(moved));
                sharing.removeIf(phrase -> phrase.postings().isEmpty());
            });
            bySecond.values().removeIf(List::isEmpty);
        });
        phrases.values().removeIf(Map::isEmpty);
    }
}
