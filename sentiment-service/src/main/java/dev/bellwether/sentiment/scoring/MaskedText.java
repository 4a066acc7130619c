package dev.bellwether.sentiment.scoring;

import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import dev.bellwether.sentiment.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A text to be scored, with every mention of its target hidden.
 *
 * @param pieces what stands before, between and after the hidden mentions; one piece when none is hidden
 * @param hidden the mentions, one less than pieces; for models that are not shown a mark in their place
 */
public record MaskedText(List<String> pieces, List<String> hidden) {
    public MaskedText {
        pieces = List.copyOf(pieces);
        hidden = List.copyOf(hidden);
        if (hidden.size() != pieces.size() - 1) {
            throw new IllegalArgumentException(
                    "between " + pieces.size() + " pieces there cannot be " + hidden.size() + " hidden mentions");
        }
    }

    /** Mentions that are not known; they matter only to a model that is shown no mark in their place. */
    public MaskedText(List<String> pieces) {
        this(pieces, Collections.nCopies(Math.max(0, pieces.size() - 1), ""));
    }

    /** A text without a target. */
    public static MaskedText whole(String text) {
        return new MaskedText(List.of(text), List.of());
    }

    /** A sentence that hides the given stretches of it, which are in order; those outside it are left out. */
    public static MaskedText hiding(Sentence sentence, List<Span> hidden) {
        Text text = Text.of(sentence.text());
        int offset = sentence.span().start();
        List<String> pieces = new ArrayList<>();
        List<String> mentions = new ArrayList<>();
        int from = 0;
        for (Span span : hidden) {
            int start = Math.max(span.start() - offset, from);
            int end = Math.min(span.end() - offset, text.length());
            if (span.part() == sentence.span().part() && start < end) {
                pieces.add(text.slice(from, start));
                mentions.add(text.slice(start, end));
                from = end;
            }
        }
        pieces.add(text.slice(from, text.length()));
        return new MaskedText(pieces, mentions);
    }

    /** Whether a target is hidden in it. */
    public boolean hasTarget() {
        return !hidden.isEmpty();
    }

    /** The first mention of the target; empty when none is hidden. */
    Optional<String> target() {
        return hidden.stream().findFirst();
    }

    /** As it was written. */
    String written() {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < hidden.size(); i++) {
            text.append(hidden.get(i)).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
