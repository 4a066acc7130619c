package dev.bellwether.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private final ConditionCompiler compiler = new ConditionCompiler();

    private Condition condition(String text) {
        return compiler.compile(text).fold(c -> c, problem -> {
            throw new AssertionError(text + ": " + problem);
        });
    }

    @Test
    void condition_ofAllParts_holdsAndTellsEachValue() {
        Condition condition = condition(
                "entity.id == \"entities/us-nwnd\" && sentiment.score <= -0.2 && story.first && phrase(\"going concern\")");

        Outcome outcome = condition.evaluate(SomeFacts.badNews());

        assertThat(outcome.held()).isTrue();
        assertThat(outcome.reasons())
                .containsExactly(
                        new Reason("entity.id", "\"entities/us-nwnd\""),
                        new Reason("sentiment.score", "-0.62"),
                        new Reason("story.first", "true"),
                        new Reason("phrase(\"going concern\")", "true"));
    }

    @Test
    void condition_thatDoesNotHold_tellsTheValuesOfAllParts() {
        Outcome outcome = condition("sentiment.score > 0.2 && !entity.in_title").evaluate(SomeFacts.badNews());

        assertThat(outcome.held()).isFalse();
        assertThat(outcome.reasons())
                .containsExactly(new Reason("sentiment.score", "-0.62"), new Reason("entity.in_title", "true"));
    }

    @Test
    void divisionByZero_atEvaluation_isNotHeldAndSaysSo() {
        Outcome outcome = condition("story.articles / (story.articles - 1) > 1").evaluate(SomeFacts.badNews());

        assertThat(outcome.held()).isFalse();
        assertThat(outcome.reasons()).last().extracting(Reason::value).isEqualTo("error: division by zero");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'NWND' in entity.tickers | true",
                "entity.tickers.exists(t, t.startsWith('NW')) | true",
                "entity.tickers.all(t, t == 'X') | false",
                "article.age < duration('24h') | true",
                "article.age < duration('90m') | false",
                "article.title.matches('(?i)plunge[sd]') | true",
                "story.articles >= 1.5 | false",
                "sentiment.score < 0 | true",
                "article.time_known ? sentiment.label == 'NEGATIVE' : false | true",
                "phrase('DILUTIVE offering') | true",
                "phrase('dilutive off') | false",
                "phrase('offering doubts') | false",
                "watchlist('miners') && !watchlist('banks') | true",
                "entity.first_mention && article.genre == 'NEWS' && article.section == 'Markets' | true",
                "novelty.known && novelty.similar_24h == 0 && novelty.similar_7d > 1 | true",
                "sameSentence('doubts', 'offering') | false",
                "article.origin == 'LIVE' && story.copy == 'NONE' && article.language == 'en' | true",
            })
    void condition_ofEachKind_comesToItsValue(String text, boolean expected) {
        assertThat(condition(text.replace('\'', '"')).holds(SomeFacts.badNews()))
                .isEqualTo(expected);
    }

    @Test
    void values_ofEachType_areWrittenAsCelWritesThem() {
        String text = "article.age > duration(\"1s\") && entity.tickers == [\"A\"] && article.title == \"\"";

        assertThat(condition(text).evaluate(SomeFacts.badNews()).reasons())
                .extracting(Reason::value)
                .containsExactly("duration(\"7200s\")", "[\"NWND\"]", "\"Northwind plunges on dilutive offering\"");
    }

    @Test
    void condition_onRandomThresholds_agreesWithJava() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            double threshold = Math.round(random.nextDouble(-1, 1) * 1000) / 1000.0;
            double score = Math.round(random.nextDouble(-1, 1) * 1000) / 1000.0;
            int articles = random.nextInt(1, 6);
            int least = random.nextInt(0, 6);
            boolean either = random.nextBoolean();
            String text = String.format(
                    Locale.ROOT,
                    "sentiment.score <= %s %s story.articles >= %d",
                    threshold,
                    either ? "||" : "&&",
                    least);

            boolean low = score <= threshold;
            boolean many = articles >= least;

            assertThat(condition(text).holds(SomeFacts.with(score, articles)))
                    .as("%s for %s, %s; seed %s", text, score, articles, seed)
                    .isEqualTo(either ? low || many : low && many);
        }
    }
}
