package dev.bellwether.bench.load.ingest;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticlesRequest;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** P1: articles taken in in bulk, against their rows written by plain SQL. */
public final class BulkIngest implements Measure {

    private static final int ARTICLES = 20_000;
    private static final int ROWS = 1_000;

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public String title() {
        return "durable bulk ingest";
    }

    @Override
    public String method() {
        return "%,d structured articles of 1 kB, the language given, over one stream of IngestArticles, from the first that is sent to the last that is answered; and as many rows of the same tables and indexes, %,d to a transaction, by one connection that runs unnest over JDBC, in turn; of both until the index of search has them all; articles a second, the one as a share of the other."
                .formatted(ARTICLES, ROWS);
    }

    @Override
    public List<Value> run(Run run) {
        int count = run.scaled(ARTICLES);
        List<Double> ingested = new ArrayList<>();
        List<Double> written = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        try (Cluster cluster = run.cluster("bulk", Layout.of(Service.ARTICLE));
                RawWriter raw = new RawWriter(cluster.postgres().connectAsOwner(Service.ARTICLE.database()))) {
            // Without pings: a service that is cold, on a machine that does much else, may miss one.
            ManagedChannel channel = Grpc.newChannelBuilderForAddress(
                            "127.0.0.1", cluster.node(Service.ARTICLE).grpcPort(), InsecureChannelCredentials.create())
                    .build();
            for (int round = 0; round <= run.rounds(); round++) {
                double write = count / write(raw, NewsItem.list(count, run.random("raw " + round)));
                double ingest = count / ingest(channel, raw, NewsItem.list(count, run.random("ingested " + round)));
                run.progress("round %d: %.0f ingested, %.0f written a second", round, ingest, write);
                if (round > 0) { // the first warms up
                    ingested.add(ingest);
                    written.add(write);
                    shares.add(ingest / write);
                }
            }
            channel.shutdownNow();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be written", e);
        }
        return List.of(
                Value.median("ingested / written", "", Samples.of(shares)).against(Bar.atLeast(0.4, 0.6)),
                Value.median("articles ingested a second", "", Samples.of(ingested)),
                Value.median("articles written a second", "", Samples.of(written)));
    }

    private static double write(RawWriter raw, List<NewsItem> items) throws SQLException {
        long begin = System.nanoTime();
        for (int from = 0; from < items.size(); from += ROWS) {
            raw.write(items.subList(from, Math.min(from + ROWS, items.size())));
        }
        raw.mergeSearchIndex();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double ingest(ManagedChannel channel, RawWriter raw, List<NewsItem> items) throws SQLException {
        List<IngestArticlesRequest> requests = IntStream.range(0, items.size())
                .mapToObj(i -> IngestArticlesRequest.newBuilder()
                        .setSequence(i)
                        .setDocument(items.get(i).toDocument())
                        .build())
                .toList();
        Answers answers = new Answers(requests.iterator());
        long begin = System.nanoTime();
        ArticleServiceGrpc.newStub(channel).ingestArticles(answers);
        answers.await(requests.size());
        raw.mergeSearchIndex();
        return (System.nanoTime() - begin) / 1e9;
    }
}
