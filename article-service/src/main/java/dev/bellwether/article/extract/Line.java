package dev.bellwether.article.extract;

import dev.bellwether.article.extract.RemovedBlock.Reason;
import java.util.Optional;

/**
 * A block with what its own words tell.
 *
 * @param reason why it is furniture, if it says so itself
 * @param words how many
 * @param isSentence whether it ends as one
 */
record Line(Block block, Optional<Reason> reason, int words, boolean isSentence) {
    String text() {
        return block.text();
    }

    boolean is(Reason wanted) {
        return reason.isPresent() && reason.get() == wanted;
    }

    Line as(Reason known) {
        return new Line(block, Optional.of(known), words, isSentence);
    }

    /** Not yet judged. */
    static Line of(Block block) {
        return new Line(block, Optional.empty(), Words.count(block.text()), Words.endsSentence(block.text()));
    }

    /** Whether it reads like a paragraph rather than a label, a link or a heading. */
    boolean isProse() {
        return reason.isEmpty() && (isSentence && words >= 10 || words >= 25);
    }
}
