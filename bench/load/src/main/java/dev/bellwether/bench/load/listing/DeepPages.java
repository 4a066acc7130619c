package dev.bellwether.bench.load.listing;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P5: page 10,000 of a list against its first page, and what filters cost. */
public final class DeepPages implements Measure {

    private static final int PAGES = 10_000;
    private static final int PAGE = 50;
    private static final int READS_OF_A_ROUND = 40;

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public String title() {
        return "a page far down a list";
    }

    @Override
    public String method() {
        return "One caller reads the first page of %d articles and page %,d of the same list, in turn, %d of each in a round; a ratio is that of the medians of a round. Then first pages with filters, among the same articles."
                .formatted(PAGE, PAGES, READS_OF_A_ROUND);
    }

    @Override
    public List<Value> run(Run run) {
        int pages = run.scaled(PAGES);
        try (Cluster cluster = run.cluster("list", Layout.of(Service.ARTICLE));
                Connection connection = cluster.postgres().connect(Service.ARTICLE.database());
                Caller caller = new Caller(cluster.node(Service.ARTICLE).grpcPort())) {
            new Corpus(connection, run.random("articles"), run.say()).loadListed((pages + 1) * PAGE);
            ArticleServiceBlockingStub articles = ArticleServiceGrpc.newBlockingStub(caller.channel());
            run.progress("walking %,d pages", pages);
            String token = "";
            Article middle = Article.getDefaultInstance();
            for (int i = 1; i < pages; i++) {
                ListArticlesResponse page = articles.listArticles(request("", token));
                token = page.getNextPageToken();
                middle = i == pages / 2 ? page.getArticles(0) : middle;
            }
            List<Value> values = new ArrayList<>(List.of(ratio(run, articles, token)));
            filters(middle)
                    .forEach((name, filter) -> values.add(Value.median(
                            "first page, " + name, "ms", Samples.of(times(articles, request(filter, ""))))));
            return values;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the articles cannot be written", e);
        }
    }

    private static Value ratio(Run run, ArticleServiceBlockingStub articles, String token) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= run.rounds(); round++) {
            List<Double> first = new ArrayList<>();
            List<Double> deep = new ArrayList<>();
            for (int i = 0; i < READS_OF_A_ROUND; i++) {
                first.add(millis(articles, request("", "")));
                deep.add(millis(articles, request("", token)));
            }
            if (round > 0) { // the first warms up
                ratios.add(Samples.of(deep).percentile(50) / Samples.of(first).percentile(50));
            }
        }
        return Value.median("last page / first page", "", Samples.of(ratios)).against(Bar.atMost(1.5, 1.1));
    }

    /** Each about an article in the middle of the list, so that nothing is found on the way to it. */
    private static Map<String, String> filters(Article middle) {
        String time = java.time.Instant.ofEpochSecond(middle.getCreateTime().getSeconds())
                .toString();
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("without a filter", "");
        filters.put("source of many", "source == \"wire1.example\"");
        filters.put("source of few", "source == \"wire190.example\"");
        filters.put("source of none", "source == \"none.example\"");
        filters.put("language", "language == \"pl\"");
        filters.put("story", "story == \"" + middle.getStory().getStory() + "\"");
        filters.put("uri", "uri == \"" + middle.getUri() + "\"");
        filters.put("create_time before", "create_time < timestamp(\"" + time + "\")");
        filters.put("words of a title that are nowhere", "title.contains(\"Nobody said\")");
        return filters;
    }

    private static List<Double> times(ArticleServiceBlockingStub articles, ListArticlesRequest request) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < READS_OF_A_ROUND / 4; i++) {
            times.add(millis(articles, request));
        }
        return times;
    }

    private static double millis(ArticleServiceBlockingStub articles, ListArticlesRequest request) {
        long begin = System.nanoTime();
        articles.listArticles(request);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static ListArticlesRequest request(String filter, String token) {
        return ListArticlesRequest.newBuilder()
                .setFilter(filter)
                .setPageSize(PAGE)
                .setPageToken(token)
                .build();
    }
}
