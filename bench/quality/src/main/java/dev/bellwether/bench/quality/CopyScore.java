package dev.bellwether.bench.quality;

import dev.bellwether.article.identity.Fingerprint;
import dev.bellwether.article.identity.Likeness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How well copies are told from other texts: every pair of texts and copies is looked up by bands and then compared. */
final class CopyScore {
    private final List<String> bodies = new ArrayList<>();
    private final List<Integer> originals = new ArrayList<>();
    private final List<CopyKind> kinds = new ArrayList<>();
    private int right;
    private int wrong;
    private int missed;
    private final Map<CopyKind, Integer> missedByKind = new EnumMap<>(CopyKind.class);

    CopyScore(List<String> texts, Random random) {
        for (int text = 0; text < texts.size(); text++) {
            for (CopyKind kind : CopyKind.values()) {
                bodies.add(kind.of(texts.get(text), random));
                originals.add(text);
                kinds.add(kind);
            }
        }
        count();
    }

    private void count() {
        List<Fingerprint.WithBands> prints =
                bodies.stream().map(Fingerprint::of).toList();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean isCopy = originals.get(i).equals(originals.get(j));
                boolean isFound = isCopy(prints.get(i), prints.get(j));
                right += isCopy && isFound ? 1 : 0;
                wrong += !isCopy && isFound ? 1 : 0;
                if (isCopy && !isFound) {
                    missed++;
                    missedByKind.merge(kinds.get(i), 1, Integer::sum);
                    missedByKind.merge(kinds.get(j), 1, Integer::sum);
                }
            }
        }
    }

    /** Whether the one is found and known as a copy of the other. */
    static boolean isCopy(Fingerprint.WithBands one, Fingerprint.WithBands other) {
        Set<Long> bands = new HashSet<>();
        for (long band : one.bands()) {
            bands.add(band);
        }
        for (long band : other.bands()) {
            if (bands.contains(band)) {
                return Likeness.of(one.fingerprint(), other.fingerprint())
                        .copy()
                        .isPresent();
            }
        }
        return false;
    }

    double f1() {
        return 2.0 * right / (2.0 * right + wrong + missed);
    }

    @Override
    public String toString() {
        return "pair F1 %.4f of %d texts and copies: %d pairs right, %d wrong, %d missed %s"
                .formatted(f1(), bodies.size(), right, wrong, missed, missedByKind);
    }
}
