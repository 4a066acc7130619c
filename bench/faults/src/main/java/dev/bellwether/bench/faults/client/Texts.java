package dev.bellwether.bench.faults.client;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bad news about one company, each text unlike every other: no two become one story, and each speaks badly enough of it that a
 * condition on its score holds.
 */
public final class Texts {

    /** The company that the texts are about; it is in the catalogue that ships. */
    public static final String ENTITY = "entities/us-kss";

    private static final List<String> FALLS = List.of(
            "Kohl's shares plunge after %s warning",
            "Kohl's stock collapses as %s losses mount",
            "Kohl's slashes its outlook over %s, shares tumble",
            "Kohl's posts a huge loss blamed on %s");
    private static final List<String> SENTENCES = List.of(
            "Kohl's shares fell 14 percent after %s, %s and %s hurt its sales badly.",
            "Kohl's lost a great deal of money on %s, and warned that %s and %s will make losses worse.");

    /** So many that two texts have hardly a third of their runs of words in common. */
    private static final int WORDS_OF_A_PHRASE = 5;

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /**
     * A title and a body.
     *
     * @param title names the company
     */
    public record Text(String title, String body) {}

    private Texts() {}

    /** The next text. */
    public static Text next(RandomGenerator random) {
        String title = FALLS.get(random.nextInt(FALLS.size())).formatted(word(random) + " " + word(random));
        StringBuilder body = new StringBuilder();
        for (String sentence : SENTENCES) {
            body.append(sentence.formatted(phrase(random), phrase(random), phrase(random)))
                    .append("\n\n");
        }
        return new Text(title, body.toString().strip());
    }

    private static String phrase(RandomGenerator random) {
        return Stream.generate(() -> word(random)).limit(WORDS_OF_A_PHRASE).collect(Collectors.joining(" "));
    }

    /** A word that is in no dictionary, so that texts share only what the sentences say. */
    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
