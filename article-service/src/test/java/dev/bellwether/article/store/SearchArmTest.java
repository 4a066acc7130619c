package dev.bellwether.article.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.article.search.Query;
import dev.bellwether.article.search.QueryParser;
import dev.bellwether.article.search.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchArmTest {

    @Test
    void query_isWrittenWithItsParenthesesAndWeights() {
        assertThat(only("gold (silver OR tin*) -lead").query())
                .isEqualTo("('gold' & ('silver' | 'tin':*) & !('lead'))");
        assertThat(only("\"gold rush\" title:tin* -author:lead").query())
                .isEqualTo("(('gold' <1> 'rush') & 'tin':*A & !('lead':B))");
    }

    @Test
    void nearWords_areSoughtInEitherOrder() {
        assertThat(only("\"gold tin\"~1").query())
                .isEqualTo("('gold' <1> 'tin' | 'tin' <1> 'gold' | 'gold' <2> 'tin' | 'tin' <2> 'gold')");
    }

    @Test
    void quotesInLexemes_areDoubled() {
        assertThat(word("a'b").inOrder("")).isEqualTo("'a''b'");
    }

    @Test
    void configurationsWithTheSameStems_areAskedTogether() {
        Query query = QueryParser.parse("news");

        List<SearchArm> arms = SearchArm.of(
                query,
                Map.of(
                        "english", Map.of("news", word("news")),
                        "french", Map.of("news", word("new")),
                        "simple", Map.of("news", word("news"))));

        assertThat(arms)
                .extracting(arm -> Map.of(arm.query(), arm.configurations().size()))
                .containsExactlyInAnyOrder(Map.of("'news'", 2), Map.of("'new'", 1));
    }

    private static SearchArm only(String text) {
        Query query = QueryParser.parse(text);
        Map<String, Lexemes> lexemes = new HashMap<>();
        Terms.of(query).stream()
                .flatMap(term -> term.texts().stream())
                .forEach(words -> lexemes.put(words, inOrder(words)));
        return SearchArm.of(query, Map.of("simple", lexemes)).get(0);
    }

    private static Lexemes inOrder(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? word(words)
                : new Lexemes(List.of(
                        new Lexemes.Placed(words.substring(0, space), 1),
                        new Lexemes.Placed(words.substring(space + 1), 2)));
    }

    private static Lexemes word(String word) {
        return new Lexemes(List.of(new Lexemes.Placed(word, 1)));
    }
}
