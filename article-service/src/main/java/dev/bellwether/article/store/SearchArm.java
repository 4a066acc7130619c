package dev.bellwether.article.store;

import dev.bellwether.article.search.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query as it is put to the articles of some text search configurations, under which its words have the same stems.
 *
 * @param candidates what the index is asked
 * @param query what each candidate is asked
 */
record SearchArm(List<String> configurations, String candidates, String query) {

    SearchArm {
        configurations = List.copyOf(configurations);
    }

    /** Whether the index tells the whole answer. */
    boolean isExact() {
        return candidates.equals(query);
    }

    /** One for each way that the query is stemmed. */
    static List<SearchArm> of(Query query, Map<String, Map<String, Lexemes>> lexemesByConfiguration) {
        Map<List<String>, List<String>> arms = new LinkedHashMap<>();
        lexemesByConfiguration.forEach((configuration, lexemes) -> {
            String exactly = query.fold(new TsQuery(lexemes));
            String candidates = query.fold(new TsCandidates(lexemes))
                    .orElseThrow(() -> new IllegalStateException("a query that everything may answer: " + query));
            arms.computeIfAbsent(List.of(candidates, exactly), key -> new ArrayList<>())
                    .add(configuration);
        });
        return arms.entrySet().stream()
                .map(arm -> new SearchArm(
                        arm.getValue(), arm.getKey().get(0), arm.getKey().get(1)))
                .toList();
    }
}
