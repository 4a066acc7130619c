package dev.bellwether.article.store;

import dev.bellwether.article.search.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query as PostgreSQL's tsquery, exactly. */
final class TsQuery implements Query.Cases<String> {

    private final Map<String, Lexemes> lexemes;

    /** @param lexemes of every text of the query, under one configuration */
    TsQuery(Map<String, Lexemes> lexemes) {
        this.lexemes = lexemes;
    }

    @Override
    public String all(Query.All query) {
        return joined(query.queries(), " & ");
    }

    @Override
    public String any(Query.Any query) {
        return joined(query.queries(), " | ");
    }

    private String joined(List<Query> queries, String sign) {
        return queries.stream().map(part -> part.fold(this)).collect(Collectors.joining(sign, "(", ")"));
    }

    @Override
    public String not(Query.Not query) {
        return "!(" + query.query().fold(this) + ")";
    }

    @Override
    public String words(Query.Words query) {
        return of(query.text()).inOrder(weights(query.field()));
    }

    @Override
    public String prefix(Query.Prefix query) {
        return of(query.text()).inOrder(":*" + weights(query.field()).replace(":", ""));
    }

    @Override
    public String near(Query.Near query) {
        String marks = weights(query.field());
        String first = of(query.first()).inOrder(marks);
        String second = of(query.second()).inOrder(marks);
        StringBuilder either = new StringBuilder("(");
        for (int distance = 1; distance <= query.between() + 1; distance++) {
            either.append(distance == 1 ? "" : " | ")
                    .append(first + " <" + distance + "> " + second + " | " + second + " <" + distance + "> " + first);
        }
        return either.append(')').toString();
    }

    private Lexemes of(String text) {
        return Optional.ofNullable(lexemes.get(text)).orElseThrow();
    }

    /** The weights under which the parts of an article are kept. */
    static String weights(Optional<Query.Field> field) {
        return field.map(only -> switch (only) {
                    case TITLE -> ":A";
                    case AUTHOR -> ":B";
                    case SOURCE -> ":C";
                })
                .orElse("");
    }
}
