package dev.bellwether.article.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.article.search.Query.All;
import dev.bellwether.article.search.Query.Any;
import dev.bellwether.article.search.Query.Field;
import dev.bellwether.article.search.Query.Near;
import dev.bellwether.article.search.Query.Not;
import dev.bellwether.article.search.Query.Prefix;
import dev.bellwether.article.search.Query.Words;
import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.FailureException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    @Test
    void words_mustAllOccur() {
        assertThat(parse("bitcoin falls")).isEqualTo(new All(List.of(word("bitcoin", 0), word("falls", 8))));
        assertThat(parse("bitcoin AND falls")).isEqualTo(new All(List.of(word("bitcoin", 0), word("falls", 12))));
    }

    @Test
    void or_bindsLessThanWordsSideBySide() {
        assertThat(parse("a b OR c"))
                .isEqualTo(new Any(List.of(new All(List.of(word("a", 0), word("b", 2))), word("c", 7))));
        assertThat(parse("a (b OR c)"))
                .isEqualTo(new All(List.of(word("a", 0), new Any(List.of(word("b", 3), word("c", 8))))));
    }

    @Test
    void exclusion_isOfTheNextTermAlone() {
        assertThat(parse("a -b c")).isEqualTo(new All(List.of(word("a", 0), new Not(word("b", 3), 2), word("c", 5))));
        assertThat(parse("a NOT \"b c\"")).isEqualTo(new All(List.of(word("a", 0), new Not(word("b c", 6), 2))));
        assertThat(parse("a wide-body")).isEqualTo(new All(List.of(word("a", 0), word("wide-body", 2))));
    }

    @Test
    void field_limitsATermOrAGroup() {
        assertThat(parse("title:a")).isEqualTo(new Words(Optional.of(Field.TITLE), "a", 6));
        assertThat(parse("Author:\"b c\"")).isEqualTo(new Words(Optional.of(Field.AUTHOR), "b c", 7));
        assertThat(parse("source:(a OR bc*)"))
                .isEqualTo(new Any(List.of(
                        new Words(Optional.of(Field.SOURCE), "a", 8),
                        new Prefix(Optional.of(Field.SOURCE), "bc", 13))));
    }

    @Test
    void colonInANumber_isNoField() {
        assertThat(parse("10:30")).isEqualTo(word("10:30", 0));
    }

    @Test
    void phraseWithADistance_isTwoWordsNearEachOther() {
        assertThat(parse("\"clean spark\"~3")).isEqualTo(new Near(Optional.empty(), "clean", "spark", 3, 0));
        assertThat(parse("\u201cclean spark\u201d")).isEqualTo(word("clean spark", 0));
    }

    @Test
    void operatorsInLowerCase_areWords() {
        assertThat(parse("or")).isEqualTo(word("or", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                 | 0 | it is empty",
                "a \"b c            | 2 | never closed with \"",
                "\"--\"             | 0 | has no word",
                "a OR               | 4 | ends too early",
                "OR a               | 0 | missing before this OR; to find the word, write \"or\"",
                "a OR OR b          | 5 | missing before this OR",
                "a AND              | 5 | ends too early",
                "(a b               | 0 | this ( is never closed",
                "a b)               | 3 | closes nothing",
                "a ()               | 3 | missing before this )",
                "-a                 | 0 | only says what is not wanted",
                "-a -b              | 0 | only says what is not wanted",
                "a OR -b            | 5 | only says what is not wanted",
                "a titel:b          | 2 | did you mean 'title'",
                "https://x.example  | 0 | there are title, author, source",
                "title:             | 6 | after title: stands a word",
                "title:OR b         | 6 | after title: stands a word",
                "b*t                | 1 | at the end of a word only",
                "*                  | 0 | at least 2 letters",
                "b*                 | 0 | at least 2 letters",
                "a & b              | 2 | no letter or digit",
                "\"a b\"~           | 6 | from 0 to 20",
                "\"a b\"~21         | 6 | from 0 to 20",
                "\"a b c\"~2        | 0 | not 3",
            })
    void wrongQuery_isRefusedAtItsPlace(String query, int position, String problem) {
        InvalidExpression refusal = refusal(query);

        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal.language()).isEqualTo(InvalidExpression.Language.QUERY);
    }

    @Test
    void place_countsCodePointsAndLines() {
        InvalidExpression refusal = refusal("x\ud83d\ude80\n  \"b");

        assertThat(refusal.position()).isEqualTo(5);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo(3);
    }

    @Test
    void bombs_areRefused() {
        assertThat(refusal("(".repeat(10_000)).problem()).contains("at most 1000");
        assertThat(refusal("(".repeat(500) + "a").problem()).contains("nested too deeply");
        assertThat(refusal("-".repeat(500) + "a").problem()).contains("nested too deeply");
        assertThat(refusal("a ".repeat(100)).problem()).contains("at most 64");
        assertThat(parse("(".repeat(24) + "a" + ")".repeat(24))).isEqualTo(word("a", 24));
    }

    private static Query parse(String query) {
        return QueryParser.parse(query);
    }

    private static Query word(String text, int position) {
        return new Words(Optional.empty(), text, position);
    }

    private static InvalidExpression refusal(String query) {
        FailureException refused = catchThrowableOfType(FailureException.class, () -> QueryParser.parse(query));
        return (InvalidExpression) refused.failure();
    }
}
