package dev.bellwether.article.intake;

import dev.bellwether.article.identity.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A text of a story that another may repeat.
 *
 * @param article that brought it first
 * @param storyTime of that article: when it was published, or stored where that is not known
 * @param bands those under which it was found, or all
 */
public record KnownText(UUID story, UUID article, Instant storyTime, Fingerprint fingerprint, List<Long> bands) {

    /** Of the texts under one band the newest are looked at. A template fills a band with thousands, which are no copies of each other. */
    public static final int MOST_IN_A_BAND = 32;

    public KnownText {
        bands = List.copyOf(bands);
    }
}
