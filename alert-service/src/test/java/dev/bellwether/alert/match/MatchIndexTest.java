package dev.bellwether.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.alert.condition.ConditionCompiler;
import dev.bellwether.alert.condition.Conjunction;
import dev.bellwether.alert.condition.Facts;
import dev.bellwether.alert.condition.Literal;
import dev.bellwether.alert.condition.Literal.Comparison;
import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.alert.condition.SomeFacts;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchIndexTest {

    private static final Instant NOON = SomeNews.NOON;

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final MatchIndex index = new MatchIndex(compiler.parts());

    private NormalForm form(String text) {
        return compiler.compile(text).fold(c -> c.normalForm(), problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private void put(String id, String text) {
        index.put(id, 1, NOON, form(text));
    }

    private List<String> matching(Facts facts) {
        return index.ask(facts.words()).matching(facts).subscriptions(NOON);
    }

    @Test
    void matching_ofEachKindOfKey_findsThoseThatHold() {
        put("entity", "entity.id == \"entities/us-nwnd\"");
        put("entities", "entity.id == \"x\" || entity.id == \"entities/us-nwnd\"");
        put("ticker", "\"NWND\" in entity.tickers");
        put("watchlist", "watchlist(\"miners\")");
        put("phrase", "phrase(\"Going concern\")");
        put("one-word", "phrase(\"basis\")");
        put("many-words", "phrase(\"about the going concern basis\")");
        put("same-two-words", "phrase(\"a going concern basis\")");
        put("source", "article.source == \"example.com\"");
        put("story", "story.id == \"stories/1\"");
        put("broad", "sentiment.score < 0.0");
        put("other", "entity.id == \"entities/us-clsk\"");
        put("others", "watchlist(\"banks\") || phrase(\"concern going\")");

        assertThat(matching(SomeFacts.badNews()))
                .containsExactlyInAnyOrder(
                        "broad",
                        "entities",
                        "entity",
                        "many-words",
                        "one-word",
                        "phrase",
                        "source",
                        "story",
                        "ticker",
                        "watchlist");
    }

    @Test
    void matching_ofAnAnalysisOlderThanTheSubscription_isNotFound() {
        index.put("late", 1, NOON.plusSeconds(1), form("story.first"));

        assertThat(matching(SomeFacts.badNews())).isEmpty();
    }

    @Test
    void put_again_takesThePlaceOfWhatItWas() {
        put("one", "story.first");
        put("two", "story.first");
        index.put("one", 2, NOON, form("!story.first"));

        assertThat(matching(SomeFacts.badNews())).containsExactly("two");
        assertThat(index.has("one", 2)).isTrue();
        assertThat(index.has("one", 1)).isFalse();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void remove_ofOneOfManyWithAConditionInCommon_leavesTheOthers() {
        for (String id :
                List.of("a", "b", "c", "sixteen-letters-", UUID.randomUUID().toString())) {
            put(id, "entity.in_title");
        }
        index.remove("b");
        index.remove("sixteen-letters-");
        index.remove("never");

        assertThat(matching(SomeFacts.badNews())).hasSize(3).contains("a", "c");
    }

    @Test
    void changes_manyTimesAsManyAsThereAre_leaveWhatABruteForceFinds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TreeMap<String, Double> bounds = new TreeMap<>();
        for (int i = 0; i < 30_000; i++) {
            String id = "s" + random.nextInt(400);
            double bound = random.nextInt(-1_000_000, 1_000_000) / 1e6;
            if (random.nextInt(3) == 0) {
                bounds.remove(id);
                index.remove(id);
            } else {
                bounds.put(id, bound);
                index.put(
                        id,
                        i,
                        NOON,
                        new NormalForm(List.of(new Conjunction(List.of(
                                new Literal.TextIn("entity.id", Set.of("entities/us-nwnd"), true),
                                new Literal.Bound("sentiment.score", Comparison.LESS_EQUALS, bound, false, true))))));
            }
        }

        List<String> expected = bounds.entrySet().stream()
                .filter(e -> -0.62 <= e.getValue())
                .map(e -> e.getKey())
                .toList();
        assertThat(matching(SomeFacts.badNews())).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void normalForm_ofADisjunctionOfManyFactors_isNotMultipliedOut() {
        String factors = IntStream.range(0, 12)
                .mapToObj(i -> "(story.articles > " + i + " || story.sources > " + i + ") && ")
                .collect(Collectors.joining());
        String text = factors + "entity.id == \"entities/us-nwnd\"";

        assertThat(form(text).conjunctions().size()).isLessThan(20);
        assertThat(form(text).isBroad()).isFalse();
    }
}
