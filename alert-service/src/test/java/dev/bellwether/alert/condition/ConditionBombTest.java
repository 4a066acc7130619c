package dev.bellwether.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to cost seconds: each is dealt with in a few milliseconds of CPU, at save and at evaluation. */
class ConditionBombTest {

    private static final long MOST_NANOS = 50_000_000;
    private static final ConditionCompiler COMPILER = new ConditionCompiler();
    private static final String LIST = "[" + "1,".repeat(40) + "1]";

    static Stream<Map.Entry<String, String>> refused() {
        return Map.ofEntries(
                Map.entry("nested counted repetition", "article.title.matches(\"((a{1,100}){1,100}){1,100}\")"),
                Map.entry(
                        "large counted repetition", "article.title.matches(\"(" + "abcdefgh".repeat(20) + "){999}\")"),
                Map.entry("deep parentheses", "(".repeat(990) + "1" + ")".repeat(990)),
                Map.entry("open parentheses", "(".repeat(2_000)),
                Map.entry("open brackets", "[".repeat(2_000)),
                Map.entry("deep maps", "{1:".repeat(500) + "1" + "}".repeat(490)),
                Map.entry("deep messages", "A{b:".repeat(20) + "1" + "}".repeat(20)),
                Map.entry("chain of either-or", "true?1:".repeat(280) + "1"),
                Map.entry("chain of sums", "1+".repeat(999) + "1"),
                Map.entry("chain of selections", "x" + ".a".repeat(999)),
                Map.entry("chain of doublings", "entity.tickers" + ".map(a,a+a)".repeat(150) + ".size()>1"),
                Map.entry("nested comprehensions", LIST + ".all(a," + LIST + ".all(b," + LIST + ".all(c,true)))"),
                Map.entry("comprehension over comprehension", LIST + ".map(a," + LIST + ").map(a,a.size()).size()>1"),
                Map.entry(
                        "pattern in a comprehension",
                        LIST + ".all(x, article.title.matches(\"" + "(.*a){9}".repeat(60) + "\"))"),
                Map.entry(
                        "long texts joined in a comprehension",
                        "[" + "1,".repeat(400) + "1].all(x, (" + "article.uri+".repeat(25) + "\"\").size() > 0)"),
                Map.entry("strange characters", "@".repeat(2_000)),
                Map.entry("quotes", "'".repeat(1_999)),
                Map.entry("wrong escapes", "\"\\q".repeat(600)),
                Map.entry("operators", "&&||".repeat(500)),
                Map.entry("commas", ",".repeat(2_000)),
                Map.entry("dots", "a.".repeat(1_000)),
                Map.entry("wide text", "𝕏".repeat(2_001)))
                .entrySet()
                .stream();
    }

    static Stream<Map.Entry<String, String>> taken() {
        return Map.ofEntries(
                Map.entry("long conjunction", "sentiment.score<1.0&&".repeat(90) + "true"),
                Map.entry("long mixed logic", "story.first||!story.first&&".repeat(70) + "true"),
                Map.entry("many negations", "!".repeat(1_900) + "true"),
                Map.entry("long list", "1 in [" + "1,".repeat(990) + "1]"),
                Map.entry("long list of texts", "entity.id in [" + "\"a\",".repeat(450) + "\"b\"]"),
                Map.entry("one comprehension over a long list", "[" + "1,".repeat(400) + "1].all(x, x == 1)"),
                Map.entry("many phrases", "phrase(\"going\")||".repeat(100) + "true"),
                Map.entry("many sentences", "sameSentence(\"a\",\"b\")||".repeat(70) + "true"),
                Map.entry("long phrase", "phrase(\"" + "a ".repeat(990) + "\")"),
                Map.entry("product of sums", product(40)),
                Map.entry("nested equalities", nested("(%s==%s)", 7)),
                Map.entry("nested either-ors", nested("(story.first?%s:%s)", 6)),
                Map.entry("allowed pattern", "article.title.matches(\"(a*)*(a|b|ab)*c\")"))
                .entrySet()
                .stream();
    }

    /** As a disjunction it would have 2^40 conjunctions. */
    private static String product(int factors) {
        return IntStream.range(0, factors)
                .mapToObj(i -> "(story.articles>" + i + "||story.sources>" + i + ")")
                .collect(Collectors.joining("&&"));
    }

    /** Each level asks of each side when it is true and when it is false. */
    private static String nested(String level, int depth) {
        String inner = depth == 0 ? "story.first" : nested(level, depth - 1);
        return level.formatted(inner, depth % 2 == 0 ? "entity.in_title" : inner);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void compile_bomb_isRefusedWithinFiftyMillisecondsOfCpu(Map.Entry<String, String> bomb) {
        assertThat(COMPILER.compile(bomb.getValue())).isInstanceOf(Compilation.Refused.class);
        assertThat(cpu(() -> COMPILER.compile(bomb.getValue())))
                .as(bomb.getKey())
                .isLessThan(MOST_NANOS);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void compileAndEvaluate_longButHarmless_takesFewMillisecondsOfCpu(Map.Entry<String, String> text) {
        Condition condition = COMPILER.compile(text.getValue()).fold(c -> c, p -> {
            throw new AssertionError(text.getKey() + ": " + p);
        });

        assertThat(cpu(() -> COMPILER.compile(text.getValue())))
                .as("compile " + text.getKey())
                .isLessThan(MOST_NANOS);
        assertThat(cpu(() -> condition.evaluate(SomeFacts.badNews())))
                .as("evaluate " + text.getKey())
                .isLessThan(MOST_NANOS / 2);
    }

    /** CPU of this thread; the least of some rounds, as the first ones also load classes. */
    private static long cpu(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return least;
    }
}
