package dev.bellwether.sentiment.scoring;

import dev.bellwether.sentiment.text.Sentence;
import dev.bellwether.sentiment.text.Span;
import dev.bellwether.sentiment.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to be scored, with every mention of its target hidden.
 *
 * @param pieces what stands before, between and after the hidden mentions; one piece when none is hidden
 */
public record MaskedText(List<String> pieces) {
    public MaskedText {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a masked text needs at least one piece");
        }
    }

    /** A text without a target. */
    public static MaskedText whole(String text) {
        return new MaskedText(List.of(text));
    }

    /** A sentence that hides the given stretches of it, which are in order; those outside it are left out. */
    public static MaskedText hiding(Sentence sentence, List<Span> hidden) {
        Text text = Text.of(sentence.text());
        int offset = sentence.span().start();
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Span span : hidden) {
            int start = Math.max(span.start() - offset, from);
            int end = Math.min(span.end() - offset, text.length());
            if (span.part() == sentence.span().part() && start < end) {
                pieces.add(text.slice(from, start));
                from = end;
            }
        }
        pieces.add(text.slice(from, text.length()));
        return new MaskedText(pieces);
    }

    /** Whether a target is hidden in it. */
    public boolean hasTarget() {
        return pieces.size() > 1;
    }
}
