package dev.bellwether.article.search;

import java.util.List;
import java.util.stream.Stream;

/** The terms of a query, in the order written. */
public final class Terms implements Query.Cases<Stream<Query.Term>> {

    private static final Terms EVERY = new Terms(true);
    private static final Terms WANTED = new Terms(false);

    private final boolean isExcludedToo;

    private Terms(boolean isExcludedToo) {
        this.isExcludedToo = isExcludedToo;
    }

    /** All of them, those in exclusions too. */
    public static List<Query.Term> of(Query query) {
        return query.fold(EVERY).toList();
    }

    /** Those that an article is found for. */
    public static List<Query.Term> wanted(Query query) {
        return query.fold(WANTED).toList();
    }

    @Override
    public Stream<Query.Term> all(Query.All query) {
        return query.queries().stream().flatMap(part -> part.fold(this));
    }

    @Override
    public Stream<Query.Term> any(Query.Any query) {
        return query.queries().stream().flatMap(part -> part.fold(this));
    }

    @Override
    public Stream<Query.Term> not(Query.Not query) {
        return isExcludedToo ? query.query().fold(this) : Stream.empty();
    }

    @Override
    public Stream<Query.Term> words(Query.Words query) {
        return Stream.of(query);
    }

    @Override
    public Stream<Query.Term> prefix(Query.Prefix query) {
        return Stream.of(query);
    }

    @Override
    public Stream<Query.Term> near(Query.Near query) {
        return Stream.of(query);
    }
}
