package dev.bellwether.bench.load.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up words, of which the n-th is used one n-th as often as the first (Zipf), as in any language. */
public final class Vocabulary {

    private static final int SIZE = 50_000;
    private static final long SEED = 5; // the same words in every run
    private static final String CONSONANTS = "bcdfghklmnprstvwz";
    private static final String VOWELS = "aeiou";

    private final List<String> words;

    public Vocabulary() {
        Random random = new Random(SEED);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < SIZE) {
            // Words that are used more are shorter.
            int syllables = 1 + Integer.toString(made.size()).length() / 2 + random.nextInt(2);
            made.add(word(random, syllables));
        }
        words = new ArrayList<>(made);
    }

    /** A word as often as it is used. */
    public String next(Random random) {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(SIZE)) - 1);
    }

    /** A word of these ranks, each as likely; the first rank is 0 and the last exclusive. */
    public String ranked(Random random, int from, int to) {
        return words.get(from + random.nextInt(to - from));
    }

    /** So many words as they are used. */
    public String text(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(next(random));
        }
        return text.toString();
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.append(random.nextInt(3) == 0 ? "n" : "").toString();
    }
}
