package dev.bellwether.bench.load.ingest;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.IngestArticleRequest;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** P2: articles taken in one by one by several callers, against the same rows written so. */
public final class SingleIngest implements Measure {

    private static final int CALLERS = 8;
    private static final int ARTICLES_OF_A_CALLER = 500;

    /** What one caller does with one article. */
    @FunctionalInterface
    private interface Work {
        void take(NewsItem item) throws SQLException;
    }

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String title() {
        return "articles acknowledged one by one";
    }

    @Override
    public String method() {
        return "%d callers, each with %d structured articles of 1 kB, the language given, each sent by IngestArticle when the one before is answered; and %d connections that write as many rows of the same tables by the same statements, a transaction each, in turn; of both until the index of search has them all; articles a second, the one as a share of the other."
                .formatted(CALLERS, ARTICLES_OF_A_CALLER, CALLERS);
    }

    @Override
    public List<Value> run(Run run) {
        int count = run.scaled(ARTICLES_OF_A_CALLER);
        List<Double> ingested = new ArrayList<>();
        List<Double> written = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        try (Cluster cluster = run.cluster("single", Layout.of(Service.ARTICLE));
                Caller caller = new Caller(cluster.node(Service.ARTICLE).grpcPort())) {
            List<RawWriter> raw = new ArrayList<>();
            List<Work> writers = new ArrayList<>();
            List<Work> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                RawWriter own = new RawWriter(cluster.postgres().connectAsOwner(Service.ARTICLE.database()));
                raw.add(own);
                writers.add(item -> own.write(List.of(item)));
                callers.add(item -> ArticleServiceGrpc.newBlockingStub(caller.channel())
                        .ingestArticle(IngestArticleRequest.newBuilder()
                                .setDocument(item.toDocument())
                                .build()));
            }
            for (int round = 0; round <= run.rounds(); round++) {
                double write = rate(writers, raw.get(0), count, run, "raw " + round);
                double ingest = rate(callers, raw.get(0), count, run, "ingested " + round);
                run.progress("round %d: %.0f ingested, %.0f written a second", round, ingest, write);
                if (round > 0) { // the first warms up
                    ingested.add(ingest);
                    written.add(write);
                    shares.add(ingest / write);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be written", e);
        }
        return List.of(
                Value.median("ingested / written", "", Samples.of(shares)).against(Bar.atLeast(0.4, 0.7)),
                Value.median("articles ingested a second", "", Samples.of(ingested)),
                Value.median("articles written a second", "", Samples.of(written)));
    }

    /** Articles a second of all of them together. */
    private static double rate(List<Work> workers, RawWriter raw, int count, Run run, String purpose)
            throws SQLException {
        List<List<NewsItem>> items = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            items.add(NewsItem.list(count, run.random(purpose + " " + i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            long begin = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers.size(); i++) {
                Work work = workers.get(i);
                List<NewsItem> own = items.get(i);
                running.add(threads.submit(() -> {
                    for (NewsItem item : own) {
                        work.take(item);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
            raw.mergeSearchIndex();
            return workers.size() * count / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
