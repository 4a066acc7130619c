package dev.bellwether.article.store;

import dev.bellwether.article.search.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query as it is put to the articles of some text search configurations, under which its words have the same stems.
 *
 * @param query a tsquery
 */
record SearchArm(List<String> configurations, String query) {

    SearchArm {
        configurations = List.copyOf(configurations);
    }

    /** One for each way that the query is stemmed. */
    static List<SearchArm> of(Query query, Map<String, Map<String, Lexemes>> lexemesByConfiguration) {
        Map<String, List<String>> arms = new LinkedHashMap<>();
        lexemesByConfiguration.forEach((configuration, lexemes) -> arms.computeIfAbsent(
                        query.fold(new TsQuery(lexemes)), key -> new ArrayList<>())
                .add(configuration));
        return arms.entrySet().stream()
                .map(arm -> new SearchArm(arm.getValue(), arm.getKey()))
                .toList();
    }
}
