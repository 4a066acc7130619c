package dev.bellwether.article.store;

import dev.bellwether.article.search.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the index alone can answer of a query, as a tsquery that finds all that the query finds and perhaps more: the index
 * knows no positions and no weights, so that phrases are their words and exclusions of phrases are left out. Empty for a
 * query that everything may answer.
 */
final class TsCandidates implements Query.Cases<Optional<String>> {

    private final Map<String, Lexemes> lexemes;
    private final TsQuery exactly;

    /** @param lexemes of every text of the query, under one configuration */
    TsCandidates(Map<String, Lexemes> lexemes) {
        this.lexemes = lexemes;
        this.exactly = new TsQuery(lexemes);
    }

    @Override
    public Optional<String> all(Query.All query) {
        List<String> known = query.queries().stream()
                .flatMap(part -> part.fold(this).stream())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" & ", known) + ")");
    }

    @Override
    public Optional<String> any(Query.Any query) {
        List<Optional<String>> branches =
                query.queries().stream().map(part -> part.fold(this)).toList();
        return branches.stream().allMatch(Optional::isPresent)
                ? Optional.of(branches.stream().map(Optional::get).collect(Collectors.joining(" | ", "(", ")")))
                : Optional.empty();
    }

    /** Where the index tells exactly what is excluded, and so exactly what is not. */
    @Override
    public Optional<String> not(Query.Not query) {
        boolean isExact =
                query.query().fold(this).equals(Optional.of(query.query().fold(exactly)));
        return isExact ? Optional.of(query.fold(exactly)) : Optional.empty();
    }

    @Override
    public Optional<String> words(Query.Words query) {
        return Optional.of(anywhere(query.text(), ""));
    }

    @Override
    public Optional<String> prefix(Query.Prefix query) {
        return Optional.of(anywhere(query.text(), ":*"));
    }

    @Override
    public Optional<String> near(Query.Near query) {
        return Optional.of("(" + anywhere(query.first(), "") + " & " + anywhere(query.second(), "") + ")");
    }

    private String anywhere(String text, String marks) {
        return Optional.ofNullable(lexemes.get(text)).orElseThrow().anywhere(marks);
    }
}
