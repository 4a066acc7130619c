package dev.bellwether.sentiment.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sentiment.scoring.Cuts;
import dev.bellwether.sentiment.scoring.MaskedText;
import dev.bellwether.sentiment.scoring.ModelInfo;
import dev.bellwether.sentiment.scoring.Probabilities;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ScoreCacheTest {
    private static final Probabilities SCORE = new Probabilities(0.1, 0.2, 0.7);

    @Test
    void hash_differsWithModelRuntimeAndEveryPartOfTheText() {
        List<TextHash> hashes = Stream.of(
                        TextHash.of(model("a", "r 1"), MaskedText.whole("ab")),
                        TextHash.of(model("b", "r 1"), MaskedText.whole("ab")),
                        TextHash.of(model("a", "r 2"), MaskedText.whole("ab")),
                        TextHash.of(model("a", "r 1"), MaskedText.whole("aB")),
                        TextHash.of(model("a", "r 1"), new MaskedText(List.of("a", "b"))),
                        TextHash.of(model("a", "r 1"), new MaskedText(List.of("ab", ""))),
                        TextHash.of(model("a", "r 1"), new MaskedText(List.of("", "ab"))),
                        TextHash.of(model("a", "r 1"), new MaskedText(List.of("a", "b"), List.of("X"))),
                        TextHash.of(model("a", "r 1"), MaskedText.whole("\uD83D")),
                        TextHash.of(model("a", "r 1"), MaskedText.whole("?")))
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(TextHash.of(model("a", "r 1"), MaskedText.whole("ab"))).isEqualTo(hashes.get(0));
    }

    @Test
    void cacheWithoutMemory_keepsNothing() {
        ScoreCache cache = new ScoreCache(0);

        cache.keep(hash(1), SCORE);

        Awaitility.await().until(() -> cache.find(hash(1)).isEmpty());
    }

    @Test
    void fullCache_staysWithinItsMemory() {
        ScoreCache cache = new ScoreCache(200 * 100);

        IntStream.range(0, 5_000).forEach(i -> cache.keep(hash(i), SCORE));

        Awaitility.await().until(() -> cache.size() <= 100);
        assertThat(cache.size()).isGreaterThan(50);
    }

    private static TextHash hash(int number) {
        return TextHash.of(model("a", "r"), MaskedText.whole("text " + number));
    }

    private static ModelInfo model(String sha256, String runtime) {
        return new ModelInfo("m", "1", sha256, runtime, 64, new Cuts(0));
    }
}
