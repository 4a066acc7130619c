package dev.bellwether.sentiment.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges by the words "good" and "bad" next to the target, or anywhere without one, and remembers what it read.
 *
 * <p>A text is positive when "good" stands right behind the first hidden mention, negative when "bad" does; a text without
 * a target by the word that it holds. Else it is neutral.
 */
public final class FakeSentimentModel implements SentimentModel {
    public static final Probabilities POSITIVE = new Probabilities(0.05, 0.05, 0.90);
    public static final Probabilities NEGATIVE = new Probabilities(0.80, 0.15, 0.05);
    public static final Probabilities NEUTRAL = new Probabilities(0.02, 0.96, 0.02);

    private final List<MaskedText> read = new ArrayList<>();

    @Override
    public ModelInfo info() {
        return new ModelInfo("fake", "1", "00", "none", 64, new Cuts(0.6));
    }

    @Override
    public Probabilities score(MaskedText text) {
        read.add(text);
        List<String> pieces = text.pieces();
        String judged = text.hasTarget() ? firstWord(pieces.get(1)) : pieces.get(0);
        if (judged.contains("good")) {
            return POSITIVE;
        }
        return judged.contains("bad") ? NEGATIVE : NEUTRAL;
    }

    /** In the order read. */
    public List<MaskedText> read() {
        return List.copyOf(read);
    }

    private static String firstWord(String piece) {
        String stripped = piece.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
