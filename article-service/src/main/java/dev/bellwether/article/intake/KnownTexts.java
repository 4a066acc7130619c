package dev.bellwether.article.intake;

import dev.bellwether.article.article.Draft;
import dev.bellwether.article.article.StoryPosition.Repeat;
import dev.bellwether.article.identity.Likeness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that a document may repeat without being the same: looked up by bands, then compared. */
final class KnownTexts {

    /** Of the texts found those with most bands in common, the newest of equals. */
    private static final int MOST_COMPARED = 32;

    private final Duration window;

    /** The newest last. */
    private final Map<Long, List<KnownText>> byBand = new HashMap<>();

    /** @param known the oldest first */
    KnownTexts(Collection<KnownText> known, Duration window) {
        this.window = window;
        known.forEach(this::add);
    }

    /** A text and how it is repeated. */
    record Match(KnownText text, Repeat repeat) {

        double shared() {
            return repeat.shared();
        }

        Instant storyTime() {
            return text.storyTime();
        }
    }

    /** From now on it can be repeated. */
    void add(KnownText text) {
        for (Long band : text.bands()) {
            byBand.computeIfAbsent(band, none -> new ArrayList<>()).add(text);
        }
    }

    /** The text that a document has most in common with, the earliest of equals. */
    Optional<Match> match(Draft draft, Instant storyTime) {
        return candidates(draft).stream()
                .filter(text ->
                        Duration.between(text.storyTime(), storyTime).abs().compareTo(window) <= 0)
                .flatMap(text -> match(draft, text).stream())
                .min(Comparator.comparingDouble(Match::shared)
                        .reversed()
                        .thenComparing(Match::storyTime)
                        .thenComparing(match -> match.text().article()));
    }

    private static Optional<Match> match(Draft draft, KnownText text) {
        Likeness likeness = Likeness.of(draft.text().fingerprint(), text.fingerprint());
        return likeness.copy().map(copy -> new Match(text, new Repeat(copy, likeness.shared(), text.article())));
    }

    private List<KnownText> candidates(Draft draft) {
        Map<KnownText, Integer> bandsInCommon = new LinkedHashMap<>();
        for (long band : draft.text().bands()) {
            List<KnownText> all = byBand.getOrDefault(band, List.of());
            for (int i = all.size() - 1; i >= Math.max(0, all.size() - KnownText.MOST_IN_A_BAND); i--) {
                bandsInCommon.merge(all.get(i), 1, Integer::sum);
            }
        }
        return bandsInCommon.entrySet().stream()
                .sorted(Map.Entry.<KnownText, Integer>comparingByValue().reversed())
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
