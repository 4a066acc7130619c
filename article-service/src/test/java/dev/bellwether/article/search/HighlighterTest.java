package dev.bellwether.article.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.extract.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    /** A language whose stems are words without a last s. */
    private static final Stems STEMS = word -> {
        String lower = word.toLowerCase(Locale.ROOT);
        return Set.of(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
    };

    @Test
    void word_isFoundInEveryForm() {
        assertThat(found("rate", "Rates rise", "The rate of rates. Crate.")).containsExactly("Rates", "rate", "rates");
    }

    @Test
    void phrase_isOneSpan_alsoOverMarksBetweenItsWords() {
        assertThat(found("\"u.s. rates\"", "", "In the U.S., rates rise; in U S the rates do not"))
                .containsExactly("U.S., rates");
        assertThat(found("wide-body", "", "a wide-body jet, a wide body, a body so wide"))
                .containsExactly("wide-body", "wide body");
    }

    @Test
    void nearWords_areOneSpanInEitherOrder() {
        assertThat(found("\"clean spark\"~1", "", "spark a clean fire; clean a new spark; spark and two clean"))
                .containsExactly("spark a clean");
    }

    @Test
    void beginning_isFoundInWholeWords() {
        assertThat(found("bit*", "", "Bits of bitcoin orbit")).containsExactly("Bits", "bitcoin");
    }

    @Test
    void whatIsNotWanted_isNotHighlighted() {
        assertThat(found("gold -silver", "", "gold and silver")).containsExactly("gold");
    }

    @Test
    void field_limitsWhereItIsFound() {
        assertThat(found("title:gold", "Gold up", "gold")).containsExactly("Gold");
        assertThat(found("author:gold", "Gold up", "gold")).isEmpty();
    }

    @Test
    void spansThatOverlap_areOne() {
        assertThat(found("\"a b\" OR \"b c\"", "", "a b c d")).containsExactly("a b c");
    }

    @Test
    void offsets_areCodePoints() {
        List<TextSpan> spans = spans("rate", "", "\ud83d\ude80\ud83d\ude80 rate");

        assertThat(spans).containsExactly(new TextSpan(TextSpan.Part.BODY, 3, 7));
    }

    @Test
    void moreThanTwenty_areLeftOut() {
        assertThat(spans("rate", "", "rate x ".repeat(50))).hasSize(20);
    }

    @Test
    void wordsToStem_leaveOutThoseThatCannotBeTheSame() {
        assertThat(new Highlighter(QueryParser.parse("rates")).wordsToStem(List.of("The Rating of a crate")))
                .containsExactly("rates", "Rating");
    }

    private static List<TextSpan> spans(String query, String title, String body) {
        return new Highlighter(QueryParser.parse(query)).spans(title, body, STEMS);
    }

    private static List<String> found(String query, String title, String body) {
        return spans(query, title, body).stream()
                .map(span -> text(span.part() == TextSpan.Part.TITLE ? title : body, span))
                .toList();
    }

    private static String text(String text, TextSpan span) {
        return new String(text.codePoints().toArray(), span.start(), span.end() - span.start());
    }
}
