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

/** The postings of each key; those of phrases by their longest word, which stands for the rarest: the common words of a language are short. */
final class KeyTable {

    private final Map<Key, Postings> postings = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Postings broad = new Postings();

    private record Phrase(List<String> words, Postings postings) {
        static Phrase of(String text) {
            return new Phrase(List.of(text.split(" ")), new Postings());
        }

        String longest() {
            return words.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
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
        List<Phrase> sharing = phrases.computeIfAbsent(asked.longest(), w -> new ArrayList<>(1));
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
            for (Phrase phrase : phrases.getOrDefault(word, List.of())) {
                if (text.contains(phrase.words())) {
                    taker.accept(phrase.postings());
                }
            }
        }
    }

    void move(LongUnaryOperator moved) {
        broad.move(moved);
        postings.values().forEach(p -> p.move(moved));
        postings.values().removeIf(Postings::isEmpty);
        phrases.values().forEach(sharing -> {
            sharing.forEach(phrase -> phrase.postings().move(moved));
            sharing.removeIf(phrase -> phrase.postings().isEmpty());
        });
        phrases.values().removeIf(List::isEmpty);
    }
}
