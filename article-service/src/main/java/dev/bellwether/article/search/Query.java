package dev.bellwether.article.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to look for. Made by {@link QueryParser}. */
public sealed interface Query {

    /** Calls the case that this is. */
    <R> R fold(Cases<R> cases);

    /** One answer for each kind of query. */
    interface Cases<R> {
        R all(All query);

        R any(Any query);

        R not(Not query);

        R words(Words query);

        R prefix(Prefix query);

        R near(Near query);
    }

    /** A part of an article that a term can be limited to. */
    enum Field {
        TITLE,
        AUTHOR,
        SOURCE;

        /** As it is written in a query. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One term: a leaf of the tree. */
    sealed interface Term extends Query permits Words, Prefix, Near {

        /** Where it may stand; empty: anywhere. */
        Optional<Field> field();

        /** What is to be taken apart into words, each by itself. */
        List<String> texts();

        /** Where it was written, in code points from 0. */
        int position();
    }

    /** Every one of these, at least one. */
    record All(List<Query> queries) implements Query {
        public All {
            queries = List.copyOf(queries);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** One of these, of at least one. */
    record Any(List<Query> queries) implements Query {
        public Any {
            queries = List.copyOf(queries);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /**
     * What this does not find.
     *
     * @param position where it was written, in code points from 0
     */
    record Not(Query query, int position) implements Query {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** These words one after another; mostly it is one word. */
    record Words(Optional<Field> field, String text, int position) implements Term {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.words(this);
        }
    }

    /** A word that begins so. */
    record Prefix(Optional<Field> field, String text, int position) implements Term {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.prefix(this);
        }
    }

    /**
     * Two words near each other, in either order.
     *
     * @param between at most so many other words stand between them
     */
    record Near(Optional<Field> field, String first, String second, int between, int position) implements Term {
        @Override
        public List<String> texts() {
            return List.of(first, second);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.near(this);
        }
    }
}
