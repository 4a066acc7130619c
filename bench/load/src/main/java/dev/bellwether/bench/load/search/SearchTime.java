package dev.bellwether.bench.load.search;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.corpus.Corpus;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** P6: how long a search takes among a million articles. */
public final class SearchTime implements Measure {

    private static final int ARTICLES = 1_000_000;
    private static final int ROUNDS_OF_WARM_UP = 2;
    private static final int ROUNDS = 20;
    private static final int PAGE = 20;

    /** About what the indexes and the words of a million articles need; docs/operations.md says how much to give. */
    private static final String BUFFERS = "3GB";

    @Override
    public String id() {
        return "P6";
    }

    @Override
    public String title() {
        return "search among a million articles";
    }

    @Override
    public String method() {
        return "One caller asks %d times for each of the 20 queries of the mix (`QueryMix`), with other words each time, for a page of %d with highlights. The articles are of 150 made-up words that are used as often as those of a language (Zipf), of which 80 %% have stems. PostgreSQL has shared_buffers of %s, so that it need not ask the operating system for each page."
                .formatted(ROUNDS, PAGE, BUFFERS);
    }

    @Override
    public List<Value> run(Run run) {
        try (Cluster cluster = run.cluster("search", Layout.of(Service.ARTICLE).withSharedBuffers(BUFFERS));
                Connection connection = cluster.postgres().connect(Service.ARTICLE.database());
                Caller caller = new Caller(cluster.node(Service.ARTICLE).grpcPort())) {
            Corpus corpus = new Corpus(connection, run.random("articles"), run.say());
            corpus.loadSearchable(run.scaled(ARTICLES));
            QueryMix mix = new QueryMix(corpus, run.random("queries"));
            var articles = ArticleServiceGrpc.newBlockingStub(caller.channel());
            for (int i = 0; i < ROUNDS_OF_WARM_UP; i++) {
                mix.next().forEach(query -> millis(articles, query));
            }
            Map<String, List<Double>> times = new TreeMap<>();
            for (int i = 0; i < ROUNDS; i++) {
                for (QueryMix.Timed query : mix.next()) {
                    times.computeIfAbsent(query.kind(), kind -> new ArrayList<>())
                            .add(millis(articles, query));
                }
            }
            return values(times);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the articles cannot be written", e);
        }
    }

    private static double millis(ArticleServiceGrpc.ArticleServiceBlockingStub articles, QueryMix.Timed query) {
        SearchArticlesRequest request = SearchArticlesRequest.newBuilder()
                .setQuery(query.query())
                .setFilter(query.filter())
                .setPageSize(PAGE)
                .build();
        long begin = System.nanoTime();
        articles.searchArticles(request);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static List<Value> values(Map<String, List<Double>> times) {
        Samples all = Samples.of(times.values().stream().flatMap(List::stream).toList());
        List<Value> values = new ArrayList<>();
        values.add(Value.median("p50 of all", "ms", all));
        values.add(Value.percentile("p95 of all", "ms", all, 95).against(Bar.atMost(300, 150)));
        times.forEach((kind, of) -> values.add(Value.median("p50, " + kind, "ms", Samples.of(of))));
        return values;
    }
}
