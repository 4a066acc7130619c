package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers whether a text has a phrase, in time that depends on the phrase's rarest word and not on the text. Immutable. */
public final class WordIndex {

    private static final int NO_SENTENCE = -1;

    /** At the place behind each text. */
    private static final String END = "";

    private final Map<String, List<Integer>> places;

    /** The word at each place. */
    private final List<String> words;

    /** The sentence at each place. */
    private final int[] sentences;

    private WordIndex(Map<String, List<Integer>> places, List<String> words, int[] sentences) {
        this.places = places;
        this.words = words;
        this.sentences = sentences;
    }

    /**
     * A sentence.
     *
     * @param text in which of the texts, from 0
     * @param start inclusive, in code points
     * @param end exclusive
     */
    public record Sentence(int text, int start, int end) {}

    /** Indexes some texts of which no sentences are known; a phrase never runs from one into the next. */
    public static WordIndex of(String... texts) {
        return of(List.of(texts), List.of());
    }

    /**
     * Indexes some texts; a phrase never runs from one into the next, but it may run over sentences.
     *
     * @param sentences of each text in its order
     */
    public static WordIndex of(List<String> texts, List<Sentence> sentences) {
        Map<String, List<Integer>> places = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<Integer> sentenceOf = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            int number = text;
            SentenceFinder finder = new SentenceFinder(number, sentences);
            Words.each(texts.get(text), (word, start) -> {
                places.computeIfAbsent(word, w -> new ArrayList<>()).add(words.size());
                words.add(word);
                sentenceOf.add(finder.at(start));
            });
            words.add(END);
            sentenceOf.add(NO_SENTENCE);
        }
        return new WordIndex(
                places, words, sentenceOf.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Goes along the sentences of a text as its words come. */
    private static final class SentenceFinder {
        private final int text;
        private final List<Sentence> sentences;
        private int next;

        SentenceFinder(int text, List<Sentence> sentences) {
            this.text = text;
            this.sentences = sentences;
        }

        int at(int place) {
            while (next < sentences.size() && isBefore(sentences.get(next), place)) {
                next++;
            }
            boolean isIn = next < sentences.size()
                    && sentences.get(next).text() == text
                    && sentences.get(next).start() <= place;
            return isIn ? next : NO_SENTENCE;
        }

        private boolean isBefore(Sentence sentence, int place) {
            return sentence.text() < text || (sentence.text() == text && sentence.end() <= place);
        }
    }

    /** Each word once, in lower case. */
    public Set<String> words() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** The words that stand right behind a word somewhere in a text, each once, in lower case. */
    public Set<String> after(String word) {
        Set<String> after = new HashSet<>();
        placesOf(word).forEach(place -> after.add(words.get(place + 1)));
        after.remove(END);
        return after;
    }

    /** Whether these words, in lower case, stand one after the other in a text. No words are in no text. */
    public boolean contains(List<String> phrase) {
        return starts(phrase, true).length > 0;
    }

    /** Whether some sentence has both phrases, each of words in lower case. */
    boolean haveSentence(List<String> first, List<String> second) {
        Set<Integer> those = sentencesWith(first);
        return !those.isEmpty() && sentencesWith(second).stream().anyMatch(those::contains);
    }

    private Set<Integer> sentencesWith(List<String> phrase) {
        Set<Integer> with = new HashSet<>();
        for (int start : starts(phrase, false)) {
            int sentence = sentences[start];
            if (sentence != NO_SENTENCE && sentence == sentences[start + phrase.size() - 1]) {
                with.add(sentence);
            }
        }
        return with;
    }

    /** Where a phrase begins; all the places, or the first that is found. */
    private int[] starts(List<String> phrase, boolean oneIsEnough) {
        int rarest = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (placesOf(phrase.get(i)).size() < placesOf(phrase.get(rarest)).size()) {
                rarest = i;
            }
        }
        if (phrase.isEmpty()) {
            return new int[0];
        }
        List<Integer> candidates = placesOf(phrase.get(rarest));
        int[] starts = new int[candidates.size()];
        int count = 0;
        for (int place : candidates) {
            if (isAt(phrase, place - rarest)) {
                starts[count++] = place - rarest;
                if (oneIsEnough) {
                    break;
                }
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private boolean isAt(List<String> phrase, int start) {
        for (int i = 0; i < phrase.size(); i++) {
            // The lists ascend by construction.
            if (Collections.binarySearch(placesOf(phrase.get(i)), start + i) < 0) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> placesOf(String word) {
        return places.getOrDefault(word, List.of());
    }
}
