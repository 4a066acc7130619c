package dev.bellwether.kit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.bellwether.kit.error.Failure.InvalidExpression;
import dev.bellwether.kit.error.Failure.InvalidExpression.Language;
import dev.bellwether.kit.error.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    private static final String STORY = "stories/01980000-0000-7000-ffff-fffffffffff8";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void parse_blank_passesEveryItem(String text) {
        Filter filter = Filters.parse(text, Items.SCHEMA);

        assertThat(filter.test(Map.of())).isTrue();
        assertThat(filter.toSql(1)).isEqualTo(new SqlCondition("TRUE", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        titel == "x" => 0 => no field 'titel'; did you mean 'title'?
        first && create_tiem < timestamp("x") => 9 => no field 'create_tiem'; did you mean 'create_time'?
        Title == "x" => 0 => no field 'Title'; did you mean 'title'?
        nothing == 1 => 0 => no field 'nothing'; there are title, source, origin, story, revision, size, score, first, create_time, entities
        article.title == "x" => 7 => fields have no parts; did you mean 'title'?
        title.length == 1 => 5 => a part of a field ('.length') is not supported in a filter
        title == source => 9 => a field is compared with a written value, not with another field
        "a" == "b" => 4 => two values are compared here; compare a field with a value
        title == 5 => 9 => title is a text and cannot be compared with a whole number; write "..."
        score == 1 => 9 => score is a decimal number and cannot be compared with a whole number; write a number such as 1.0
        score > 9007199254740993 => 8 => the number 9007199254740993 is too large for a decimal number
        score > 1e999 => 8 => the number is too large
        revision > 1.5 => 11 => revision is a whole number and cannot be compared with a decimal number; write a number such as 3
        revision == 1u => 12 => write the number without u
        create_time > "2026-01-01" => 14 => create_time is a time and cannot be compared with a text; write timestamp("2026-01-31T00:00:00Z")
        create_time > timestamp("2026-01-01") => 24 => '2026-01-01' is not a time with its offset from UTC, such as 2026-01-31T00:00:00Z
        create_time > timestamp("0000-01-01T00:00:00Z") => 24 => '0000-01-01T00:00:00Z' lies outside the years 1 to 9999 (UTC)
        create_time > timestamp("2026-01-01T00:00:00.1234567Z") => 24 => '2026-01-01T00:00:00.1234567Z' is finer than a microsecond; at most 6 digits are kept
        create_time > timestamp(title) => 24 => this is not supported in a filter
        create_time > timestamp() => 14 => timestamp() takes one text, as in timestamp("2026-01-31T00:00:00Z")
        create_time > duration("1h") => 14 => duration() is not supported in a filter
        title == null => 9 => null is never met: every field has a value
        title == b"x" => 9 => bytes are not supported in a filter
        title == "\\u0000" => 9 => a text cannot have the character U+0000
        origin == "ORIGIN_LIV" => 10 => no origin is 'ORIGIN_LIV'; did you mean 'ORIGIN_LIVE'?
        origin in ["x"] => 11 => no origin is 'x'; there are ORIGIN_LIVE, ORIGIN_BACKFILL
        title in ["a", 1] => 15 => title is a text and cannot be compared with a whole number; write "..."
        title in source => 9 => source is a text, not a list; write source.contains("...")
        "a" in title => 7 => title is a text, not a list; write title.contains("...")
        entities in ["a"] => 9 => entities is a list; write "..." in entities
        entities == ["a"] => 9 => entities is a list; write "..." in entities
        entities.contains("a") => 9 => entities is a list; write "..." in entities
        entities.exists(e, e == "a") => 9 => exists() is not supported in a filter
        entities[0] == "a" => 8 => '[]' is not supported in a filter
        size(entities) > 0 => 0 => size() is not supported in a filter
        has(title.x) => 0 => has() is not supported in a filter
        title . matches ("(a+)+") => 8 => matches() is not supported in a filter
        revision.startsWith("a") => 9 => startsWith() needs a text, and revision is a whole number
        title.startsWith(source) => 17 => a field is compared with a written value, not with another field
        title.startsWith(1) => 17 => startsWith() needs a text; write "..."
        startsWith(title, "a") => 0 => startsWith() is written as in title.startsWith("...")
        title.startsWith("a", "b") => 6 => startsWith() is written as in title.startsWith("...")
        revision + 1 == 2 => 9 => '+' is not supported in a filter
        revision == -(1) => 12 => '-' is not supported in a filter
        first ? first : first => 6 => '?:' is not supported in a filter
        0.0 < score < 1.0 => 4 => a condition cannot stand here; join two conditions with &&
        title == (first && first) => 16 => a condition cannot stand here; join two conditions with &&
        title => 0 => title is a text, not a condition; compare it with a value
        5 => 0 => a value by itself is not a condition; compare it with a field
        {"a": 1} => 0 => a value in braces is not supported in a filter
        [first] => 0 => a list is, save after 'in', not supported in a filter
        """)
    void parse_outsideTheSubset_saysWhatAndWhere(String text, int position, String message) {
        InvalidExpression problem = refuse(text);

        assertThat(problem).isEqualTo(wrong(message, position, 1, position + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        title = "x" => 6 => write == to compare, not '='
        title:"x" => 5 => write == to compare, not ':'
        title == "x" AND first => 13 => write && for 'AND'
        title == "x" or first => 13 => write || for 'or'
        first & first => 6 => write && for '&'
        NOT first => 0 => write ! for 'NOT'
        title <> "x" => 6 => write != for '<>'
        title == => 8 => the filter ends too early
        (title == "x" => 13 => the filter ends too early
        title in ["x", => 14 => the filter ends too early
        title == "x") => 12 => unexpected ')'
        title == "x => 9 => this text is never closed with "
        title == 'it's' => 13 => unexpected 's'
        title == "a\\q" => 9 => this text has an escape that does not exist; write \\\\ for a backslash
        title == “x” => 9 => unexpected '“'; a text stands in straight quotes
        revision == 99999999999999999999 => 12 => the number 99999999999999999999 is too large
        // nothing => 10 => the filter ends too early
        first first => 6 => unexpected 'first'
        """)
    void parse_notCel_saysWhatAndWhere(String text, int position, String message) {
        InvalidExpression problem = refuse(text);

        assertThat(problem).isEqualTo(wrong(message, position, 1, position + 1));
    }

    @Test
    void parse_problemAfterOtherPlanesAndLines_countsCodePoints() {
        InvalidExpression problem = refuse("title == \"\ud83d\ude00\ud83d\ude00\" &&\n  \"\ud83d\ude00\" == titel");

        assertThat(problem).isEqualTo(wrong("no field 'titel'; did you mean 'title'?", 26, 2, 10));
    }

    @Test
    void parse_syntaxProblemAfterOtherPlanesAndLines_countsCodePoints() {
        InvalidExpression problem = refuse("title == \"\ud83d\ude00\ud83d\ude00\" &&\n  \"\ud83d\ude00\" = title");

        assertThat(problem).isEqualTo(wrong("write == to compare, not '='", 23, 2, 7));
    }

    @Test
    void parse_thousandCodePoints_isTaken() {
        String text = "title == \"" + "\ud83d\ude00".repeat(989) + "\"";

        assertThat(Filters.parse(text, Items.SCHEMA).toSql(1).parameters()).hasSize(1);
        assertThat(refuse(text + " ").problem()).isEqualTo("the filter has 1001 characters; at most 1000 are taken");
    }

    @Test
    void parse_manyConditions_refusesTheFirstTooMany() {
        String hundred = "first" + "||first".repeat(99);

        assertThat(Filters.parse(hundred, Items.SCHEMA).toSql(1).sql()).contains("OR");
        assertThat(refuse(hundred + "||first").problem()).isEqualTo("too many conditions; at most 100 are taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "!(",
                "-",
                "a.",
                "a[0]",
                "a(",
                "{1:",
                "a?b:",
                "1+",
                "a<",
                "?",
                "\\",
                "\"",
                "a ",
                "first&&!",
                "'"
            })
    void parse_bomb_isRefusedAtOnce(String piece) {
        String bomb = piece.repeat(FilterSchema.MAX_CODE_POINTS / piece.length());

        assertTimeout(Duration.ofSeconds(5), () -> {
            InvalidExpression problem = refuse(bomb);
            assertThat(problem.problem()).isNotEmpty().doesNotContain("recursion", "expecting", "Exception", "cel");
        });
    }

    @Test
    void parse_nestedTooDeeply_saysTheLimit() {
        assertThat(refuse("(".repeat(30) + "first" + ")".repeat(30)).problem())
                .isEqualTo("nested too deeply; at most 24 levels are taken");
    }

    @Test
    void toSql_eachForm_bindsEveryValue() {
        assertThat(sql("title == \"' OR 1=1 --\""))
                .isEqualTo(new SqlCondition("(i.title = $3::text)", List.of("' OR 1=1 --")));
        assertThat(sql("\"m\" <= title"))
                .isEqualTo(new SqlCondition("(i.title COLLATE \"C\" >= $3::text)", List.of("m")));
        assertThat(sql("title.contains(\"50%\")"))
                .isEqualTo(new SqlCondition("(strpos(i.title, $3::text) > 0)", List.of("50%")));
        assertThat(sql("revision in [1, 2] && !first"))
                .isEqualTo(new SqlCondition(
                        "((i.revision IN ($3::bigint, $4::bigint)) AND (NOT (i.first)))", List.of(1L, 2L)));
        assertThat(sql("score > 0")).isEqualTo(new SqlCondition("(i.score > $3::double precision)", List.of(0.0)));
        assertThat(sql("create_time < timestamp(\"2026-01-01T02:00:00+02:00\")"))
                .isEqualTo(new SqlCondition(
                        "(i.create_time < $3::timestamptz)", List.of(OffsetDateTime.parse("2026-01-01T00:00:00Z"))));
        assertThat(sql("\"x\" in entities").sql()).isEqualTo("(i.entities @> $3::text[])");
        assertThat(sql("title in []")).isEqualTo(new SqlCondition("FALSE", List.of()));
    }

    @Test
    void toSql_resourceName_comparesTheUuidColumn() {
        assertThat(sql("story == \"" + STORY + "\"").sql()).isEqualTo("(i.story_id IN ($3::uuid))");
        assertThat(sql("story != \"stories/none\"").sql()).isEqualTo("(NOT FALSE)");
        assertThat(sql("story.startsWith(\"stories/01\")").sql())
                .isEqualTo("starts_with(('stories/' || i.story_id::text), $3::text)");
    }

    @Test
    void test_negativeZero_equalsZero() {
        assertThat(Filters.parse("score == 0.0 && score >= 0 && !(score < 0)", Items.SCHEMA)
                        .test(Map.of("score", -0.0)))
                .isTrue();
    }

    @Test
    void test_integerValue_isTakenAsLong() {
        assertThat(Filters.parse("revision == 3", Items.SCHEMA).test(Map.of("revision", 3)))
                .isTrue();
    }

    @Test
    void test_valueMissingOrOfAnotherType_isADefectOfTheService() {
        Filter filter = Filters.parse("create_time > timestamp(\"2026-01-01T00:00:00Z\")", Items.SCHEMA);

        assertThatThrownBy(() -> filter.test(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> filter.test(Map.of("create_time", "now")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(filter.test(Map.of("create_time", Instant.parse("2026-01-01T00:00:00.000001Z"))))
                .isTrue();
    }

    @Test
    void builder_nameTwiceOrNoName_isRefused() {
        FilterSchema.Builder builder = FilterSchema.builder().text("title", "t");

        assertThatThrownBy(() -> builder.text("title", "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.text("a.b", "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.resourceName("story", "stories'", "t"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InvalidExpression wrong(String message, int position, int line, int column) {
        return new InvalidExpression(Language.FILTER, message, position, line, column);
    }

    private static SqlCondition sql(String text) {
        return Filters.parse(text, Items.SCHEMA).toSql(3);
    }

    private static InvalidExpression refuse(String text) {
        FailureException refused =
                catchThrowableOfType(FailureException.class, () -> Filters.parse(text, Items.SCHEMA));
        assertThat(refused).as(text).isNotNull();
        return (InvalidExpression) refused.failure();
    }
}
