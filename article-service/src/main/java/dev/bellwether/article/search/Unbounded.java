package dev.bellwether.article.search;

import java.util.Optional;

/** Whether a query says only what is not wanted: the place of the exclusion that stands alone; empty where something is wanted. */
final class Unbounded implements Query.Cases<Optional<Integer>> {

    @Override
    public Optional<Integer> all(Query.All query) {
        return query.queries().stream().anyMatch(part -> part.fold(this).isEmpty())
                ? Optional.empty()
                : query.queries().get(0).fold(this);
    }

    @Override
    public Optional<Integer> any(Query.Any query) {
        return query.queries().stream()
                .flatMap(part -> part.fold(this).stream())
                .findFirst();
    }

    @Override
    public Optional<Integer> not(Query.Not query) {
        return Optional.of(query.position());
    }

    @Override
    public Optional<Integer> words(Query.Words query) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> prefix(Query.Prefix query) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> near(Query.Near query) {
        return Optional.empty();
    }
}
