package dev.bellwether.article.search;

import dev.bellwether.article.search.Query.Field;
import dev.bellwether.article.search.QueryToken.Kind;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.filter.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads queries, by recursive descent.
 *
 * <pre>
 *   any   = all {OR all}
 *   all   = not {[AND] not}
 *   not   = (- | NOT) not | [field:] term | [field:] ( any )
 *   term  = word | word* | "words" | "word word"~number
 * </pre>
 */
public final class QueryParser {

    static final int MAX_CODE_POINTS = 1000;
    static final int MAX_TERMS = 64;
    static final int MAX_DEPTH = 24;

    private static final List<String> FIELDS =
            Arrays.stream(Field.values()).map(Field::label).toList();
    private static final Set<Kind> ENDS = Set.of(Kind.END, Kind.CLOSE, Kind.OR);

    private final QueryText text;
    private final List<QueryToken> tokens;
    private int here;
    private int terms;
    private int depth;

    private QueryParser(QueryText text) {
        this.text = text;
        this.tokens = QueryScanner.scan(text);
    }

    /**
     * The query that a text says.
     *
     * @throws FailureException QUERY_INVALID, with the place
     */
    public static Query parse(String query) {
        QueryText text = new QueryText(query);
        if (text.length() > MAX_CODE_POINTS) {
            throw text.problem(
                    MAX_CODE_POINTS,
                    "it has " + text.length() + " characters; at most " + MAX_CODE_POINTS + " are taken");
        }
        return new QueryParser(text).whole();
    }

    private Query whole() {
        if (peek().kind() == Kind.END) {
            throw text.problem(0, "it is empty; say what to look for");
        }
        Query query = any(Optional.empty());
        if (peek().kind() == Kind.CLOSE) {
            throw text.problem(peek().position(), "this ) closes nothing");
        }
        query.fold(new Unbounded()).ifPresent(position -> {
            throw text.problem(
                    position, "this only says what is not wanted; add what to look for, on each side of an OR");
        });
        return query;
    }

    private Query any(Optional<Field> field) {
        List<Query> branches = new ArrayList<>(List.of(all(field)));
        while (peek().kind() == Kind.OR) {
            take();
            branches.add(all(field));
        }
        return branches.size() == 1 ? branches.get(0) : new Query.Any(branches);
    }

    private Query all(Optional<Field> field) {
        List<Query> parts = new ArrayList<>(List.of(not(field)));
        while (!ENDS.contains(peek().kind())) {
            if (peek().kind() == Kind.AND) {
                take();
            }
            parts.add(not(field));
        }
        return parts.size() == 1 ? parts.get(0) : new Query.All(parts);
    }

    private Query not(Optional<Field> field) {
        QueryToken token = take();
        return switch (token.kind()) {
            case NOT -> new Query.Not(nested(token, () -> not(field)), token.position());
            case OPEN -> group(token, field);
            case FIELD -> limited(token);
            case WORD -> counted(token, new Query.Words(field, token.text(), token.position()));
            case PREFIX -> counted(token, new Query.Prefix(field, token.text(), token.position()));
            case PHRASE -> counted(token, phrase(token, field));
            case CLOSE -> throw text.problem(token.position(), "something to look for is missing before this )");
            case AND, OR ->
                throw text.problem(
                        token.position(),
                        "something to look for is missing before this " + token.text() + "; to find the word, write \""
                                + token.text().toLowerCase(Locale.ROOT) + "\"");
            case END ->
                throw text.problem(token.position(), "the query ends too early; something to look for is missing");
        };
    }

    private Query group(QueryToken open, Optional<Field> field) {
        Query query = nested(open, () -> any(field));
        if (peek().kind() != Kind.CLOSE) {
            throw text.problem(open.position(), "this ( is never closed with )");
        }
        take();
        return query;
    }

    private Query limited(QueryToken name) {
        Optional<Field> field = Arrays.stream(Field.values())
                .filter(known -> known.label().equals(name.text().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (field.isEmpty()) {
            throw text.problem(
                    name.position(),
                    "no field '" + name.text() + "', and a text with a colon stands in quotes"
                            + Spelling.advice(name.text(), FIELDS));
        }
        if (!Set.of(Kind.WORD, Kind.PREFIX, Kind.PHRASE, Kind.OPEN).contains(peek().kind())) {
            throw text.problem(
                    peek().position(), "after " + name.text() + ": stands a word, a phrase or a part in parentheses");
        }
        return not(field);
    }

    private Query phrase(QueryToken phrase, Optional<Field> field) {
        if (phrase.between() < 0) {
            return new Query.Words(field, phrase.text(), phrase.position());
        }
        List<String> words = Word.between(phrase.text());
        if (words.size() != 2) {
            throw text.problem(
                    phrase.position(),
                    "two words can be near each other, not " + words.size() + "; join pairs with AND");
        }
        return new Query.Near(field, words.get(0), words.get(1), phrase.between(), phrase.position());
    }

    private <T> T counted(QueryToken token, T term) {
        if (++terms > MAX_TERMS) {
            throw text.problem(token.position(), "it has too many terms; at most " + MAX_TERMS + " are taken");
        }
        return term;
    }

    private Query nested(QueryToken token, Supplier<Query> inner) {
        if (++depth > MAX_DEPTH) {
            throw text.problem(token.position(), "nested too deeply; at most " + MAX_DEPTH + " levels are taken");
        }
        Query query = inner.get();
        depth--;
        return query;
    }

    private QueryToken peek() {
        return tokens.get(here);
    }

    /** The next piece; END stays. */
    private QueryToken take() {
        QueryToken token = peek();
        here = Math.min(here + 1, tokens.size() - 1);
        return token;
    }
}
