package dev.bellwether.article.store;

import dev.bellwether.article.article.ArticleFilter;
import dev.bellwether.article.search.Query;
import dev.bellwether.article.search.Search;
import dev.bellwether.article.search.SearchHit;
import dev.bellwether.article.search.SearchPlace;
import dev.bellwether.article.search.SearchStore;
import dev.bellwether.article.search.Stems;
import dev.bellwether.article.search.Terms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Search by PostgreSQL's own text search. */
@ApplicationScoped
class PgSearchStore implements SearchStore {

    /** The lexemes of each text under every configuration that articles are indexed with. */
    private static final String LEXEMES = """
            select t.text, c.cfgname as configuration, w.lexeme, p.position::int
            from pg_ts_config c
            cross join unnest($1::text[]) as t (text)
            cross join lateral unnest(to_tsvector(c.oid::regconfig, t.text)) as w (lexeme, positions, weights)
            cross join lateral unnest(w.positions) as p (position)
            where c.cfgname like 'article\\_%' and pg_ts_config_is_visible(c.oid)
            order by c.cfgname, t.text, p.position, w.lexeme
            """;

    private static final String STEMS = """
            select w.configuration, w.word, tsvector_to_array(to_tsvector(w.configuration::regconfig, w.word)) as stems
            from unnest($1::text[], $2::text[]) as w (configuration, word)
            """;

    private final Pool pool;

    PgSearchStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<SearchHit>> search(Search search, ArticleFilter filter, Optional<SearchPlace> after, int limit) {
        return lexemes(search.query())
                .map(lexemes -> {
                    requireLexemes(search, lexemes);
                    return SearchSelect.of(
                            SearchArm.of(search.query(), lexemes), (PgArticleFilter) filter, after, limit);
                })
                .chain(select -> pool.preparedQuery(select.sql()).execute(Tuple.from(select.parameters())))
                .map(rows -> {
                    List<SearchHit> hits = new ArrayList<>(rows.size());
                    rows.forEach(row -> hits.add(hit(row)));
                    return hits;
                });
    }

    private static SearchHit hit(Row row) {
        return new SearchHit(
                row.getUUID("article"),
                row.getDouble("score"),
                row.getOffsetDateTime("create_time").toInstant(),
                row.getString("configuration"));
    }

    /** By configuration and text. */
    private Uni<Map<String, Map<String, Lexemes>>> lexemes(Query query) {
        String[] texts = Terms.of(query).stream()
                .flatMap(term -> term.texts().stream())
                .distinct()
                .toArray(String[]::new);
        return pool.preparedQuery(LEXEMES).execute(Tuple.of(texts)).map(PgSearchStore::grouped);
    }

    private static Map<String, Map<String, Lexemes>> grouped(RowSet<Row> rows) {
        Map<String, Map<String, List<Lexemes.Placed>>> placed = new TreeMap<>();
        rows.forEach(row -> placed.computeIfAbsent(row.getString("configuration"), key -> new HashMap<>())
                .computeIfAbsent(row.getString("text"), key -> new ArrayList<>())
                .add(new Lexemes.Placed(row.getString("lexeme"), row.getInteger("position"))));
        Map<String, Map<String, Lexemes>> lexemes = new TreeMap<>();
        placed.forEach((configuration, texts) -> {
            Map<String, Lexemes> of = new HashMap<>();
            texts.forEach((text, words) -> of.put(text, new Lexemes(words)));
            lexemes.put(configuration, of);
        });
        return lexemes;
    }

    /** Every configuration takes a text apart in the same way, so that it has lexemes under all or under none. */
    private static void requireLexemes(Search search, Map<String, Map<String, Lexemes>> lexemes) {
        for (Query.Term term : Terms.of(search.query())) {
            boolean isKnown = !lexemes.isEmpty()
                    && lexemes.values().stream()
                            .allMatch(known -> known.keySet().containsAll(term.texts()));
            if (!isKnown) {
                throw search.problem(term.position(), "there is no word here that could be found; leave it out");
            }
        }
    }

    @Override
    public Uni<Map<String, Stems>> stems(Map<String, Set<String>> wordsByConfiguration) {
        List<String> configurations = new ArrayList<>();
        List<String> words = new ArrayList<>();
        wordsByConfiguration.forEach((configuration, of) -> of.forEach(word -> {
            configurations.add(configuration);
            words.add(word);
        }));
        if (words.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery(STEMS)
                .execute(Tuple.of(configurations.toArray(String[]::new), words.toArray(String[]::new)))
                .map(PgSearchStore::byConfiguration);
    }

    private static Map<String, Stems> byConfiguration(RowSet<Row> rows) {
        Map<String, Map<String, Set<String>>> known = new HashMap<>();
        for (Row row : rows) {
            known.computeIfAbsent(row.getString("configuration"), key -> new HashMap<>())
                    .computeIfAbsent(row.getString("word"), key -> new HashSet<>())
                    .addAll(List.of(row.getArrayOfStrings("stems")));
        }
        Map<String, Stems> stems = new HashMap<>();
        known.forEach((configuration, of) -> stems.put(configuration, word -> of.getOrDefault(word, Set.of())));
        return stems;
    }
}
