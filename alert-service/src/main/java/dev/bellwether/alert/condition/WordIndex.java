package dev.bellwether.alert.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers whether a text has a phrase, in time that depends on the phrase's rarest word and not on the text. Immutable. */
public final class WordIndex {

    private final Map<String, List<Integer>> places;

    private WordIndex(Map<String, List<Integer>> places) {
        this.places = places;
    }

    /** Indexes some texts; a phrase never runs from one into the next. */
    public static WordIndex of(String... texts) {
        Map<String, List<Integer>> places = new HashMap<>();
        int place = 0;
        for (String text : texts) {
            for (String word : Words.of(text)) {
                places.computeIfAbsent(word, w -> new ArrayList<>()).add(place);
                place++;
            }
            place++;
        }
        return new WordIndex(places);
    }

    /** Whether these words, in lower case, stand one after the other in a text. No words are in no text. */
    boolean contains(List<String> phrase) {
        int rarest = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (placesOf(phrase.get(i)).size() < placesOf(phrase.get(rarest)).size()) {
                rarest = i;
            }
        }
        if (phrase.isEmpty()) {
            return false;
        }
        for (int place : placesOf(phrase.get(rarest))) {
            if (isAt(phrase, place - rarest)) {
                return true;
            }
        }
        return false;
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
