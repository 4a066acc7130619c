package dev.bellwether.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionCompilerTest {

    private final ConditionCompiler compiler = new ConditionCompiler();

    private ConditionProblem problem(String text) {
        return compiler.compile(text)
                .fold(
                        c -> {
                            throw new AssertionError("taken: " + text);
                        },
                        p -> p);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sentiment.scor < 1.0 | 1 | there is no sentiment.scor; did you mean sentiment.score?",
                "story.first && sentimnt.score < 1.0 | 16 | there is no sentimnt.score; did you mean sentiment.score?",
                "sentiment.score.x > 1 | 1 | sentiment.score has no parts",
                "sentiment.score < | 18 | the condition ends where a value is wanted",
                "(sentiment.score < 0.5 | 23 | ')' is missing here",
                "sentiment.score < 0.5) | 22 | ')' is not expected here",
                "story.first and true | 13 | 'and' is not expected here; did you mean &&?",
                "entity.id == \"x | 14 | the quotes that open here are not closed",
                "entity.id = \"x\" | 11 | '=' is not an operator; did you mean ==?",
                "entity.id == \"\\q\" | 15 | a backslash begins no known escape here; write \\\\ for a backslash",
                "1 + 1 | 3 | this is of type int, where bool is wanted",
                "sentiment.score < \"a\" | 17 | '<' does not take double and string",
                "!story.articles | 1 | '!' does not take int",
                "phrase(1) | 1 | phrase takes one text in quotes with at least one word in it",
                "sameSentence(\"a\") | 1 | sameSentence takes two texts in quotes, each with at least one word in it",
                "watchlist(entity.id) | 1 | watchlist takes the id of one in quotes, as in watchlist(\"miners\")",
                "novelty.similar_2h > 1 | 1 | there is no novelty.similar_2h; did you mean novelty.similar_12h?",
                "phrase(\"...\") | 1 | phrase takes one text in quotes with at least one word in it",
                "entity.tickers.exist(t, t == \"x\") | 16 | there is no function exist; did you mean exists?",
                "entity.tickers.exists(t, tt == \"x\") | 26 | there is no tt",
                "sentiment.label == \"negative\" | 20 | sentiment.label is never \"negative\"; did you mean \"NEGATIVE\"?",
                "1 / 0 > 1 | 3 | division by zero",
                "99999999999999999999 > 1 | 1 | the number is too large",
                "has(sentiment.score) | 1 | there is no function has",
                "dyn(1) == 1 | 1 | there is no function dyn",
                "article.title.matches(\"(\") | 23 | not a regular expression: missing closing )",
            })
    void compile_wrongText_saysWhatAndWhere(String text, int column, String message) {
        ConditionProblem problem = problem(text);

        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.position()).isEqualTo(column - 1);
        assertThat(problem.line()).isEqualTo(1);
    }

    @Test
    void compile_problemOnSecondLineAfterAstralCharacters_countsCodePoints() {
        ConditionProblem problem = problem("entity.id == \"😀\"\n  || \"😀\" == entity.idd");

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(13);
        assertThat(problem.position()).isEqualTo(16 + 1 + 12);
        assertThat(problem.message()).contains("did you mean entity.id?");
    }

    @Test
    void compile_unreadableDuration_saysHowOneIsWritten() {
        assertThat(problem("article.age < duration(\"24 hours\")").message()).contains("\"36h\"");
    }

    @Test
    void compile_tooLongText_isRefused() {
        assertThat(problem("story.first" + " ".repeat(2_000)).message()).contains("at most 2000");
    }

    @Test
    void compile_textOfTheGreatestLength_isTaken() {
        String text = "story.first" + " ".repeat(2_000 - "story.first".length());

        assertThat(compiler.compile(text)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void compile_randomTokens_neverShowsTheInsidesOfCel() {
        List<String> tokens = List.of(
                "sentiment.score",
                "story.first",
                "entity.tickers",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "&&",
                "||",
                "!",
                "-",
                "+",
                "<",
                "==",
                "?",
                ":",
                ",",
                ".",
                "1",
                "1.5",
                "\"a\"",
                "'b'",
                "exists(t, t == 'x')",
                "phrase('x')",
                "in",
                "matches('a{2}')",
                "x",
                "true",
                "null",
                "b'x'",
                "1u",
                "duration('1h')",
                "\n",
                "size",
                "@",
                "\"",
                "\\",
                "😀");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                text.append(tokens.get(random.nextInt(tokens.size()))).append(random.nextBoolean() ? " " : "");
            }
            String written = text.toString();

            compiler.compile(written).fold(c -> c.evaluate(SomeFacts.badNews()), p -> {
                assertThat(p.message())
                        .as("%s; seed %s", written, seed)
                        .doesNotContain(
                                "_", "%A", "EOF", "NUM_", "IDENTIFIER", "overload", "Exception", "dev.cel", "container")
                        .isNotBlank();
                assertThat(p.position()).isBetween(0, written.codePointCount(0, written.length()));
                return p;
            });
        }
    }
}
