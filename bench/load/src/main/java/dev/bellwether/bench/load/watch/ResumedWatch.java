package dev.bellwether.bench.load.watch;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesRequest;
import dev.bellwether.api.article.v1.WatchArticlesResponse;
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
import io.grpc.Context;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** P8: a watch that is resumed from long ago, against a plain read of the same rows. */
public final class ResumedWatch implements Measure {

    private static final int CHANGES = 100_000;
    private static final int FETCH = 1_000;

    private static final String SAME_ROWS = """
            select c.*, a.*, r.*
            from change_log c
            join article a on a.id = c.resource
            join article_revision r on r.article = c.resource and r.revision = c.revision
            order by c.xid, c.seq
            """;

    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String title() {
        return "a watch resumed from the past";
    }

    @Override
    public String method() {
        return "%,d changes of articles of 1 kB, told in the FULL view to one watcher that resumes before all of them, and read by one SELECT over JDBC that joins the log, the articles and their revisions (%,d rows at a time), in turn; changes a second, the one as a share of the other."
                .formatted(CHANGES, FETCH);
    }

    @Override
    public List<Value> run(Run run) {
        int changes = run.scaled(CHANGES);
        try (Cluster cluster = run.cluster("resume", Layout.of(Service.ARTICLE));
                Connection connection = cluster.postgres().connect(Service.ARTICLE.database());
                Caller caller = new Caller(cluster.node(Service.ARTICLE).grpcPort())) {
            String token = ArticleServiceGrpc.newBlockingStub(caller.channel())
                    .listArticles(ListArticlesRequest.getDefaultInstance())
                    .getResumeToken();
            Corpus corpus = new Corpus(connection, run.random("articles"), run.say());
            corpus.loadListed(changes);
            corpus.logCreation();
            List<Double> watched = new ArrayList<>();
            List<Double> selected = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            for (int round = 0; round <= run.rounds(); round++) {
                double select = changes / select(connection, changes);
                double watch = changes / watch(caller, token, changes);
                run.progress("round %d: %.0f watched, %.0f selected a second", round, watch, select);
                if (round > 0) { // the first warms up
                    watched.add(watch);
                    selected.add(select);
                    shares.add(watch / select);
                }
            }
            return List.of(
                    Value.median("watch / SELECT", "", Samples.of(shares)).against(Bar.atLeast(0.25, 0.5)),
                    Value.median("changes watched a second", "", Samples.of(watched)),
                    Value.median("changes selected a second", "", Samples.of(selected)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the articles cannot be written", e);
        }
    }

    private static double watch(Caller caller, String token, int changes) {
        long begin = System.nanoTime();
        Context.CancellableContext call = Context.current().withCancellation();
        try {
            return call.call(() -> {
                Iterator<WatchArticlesResponse> messages = ArticleServiceGrpc.newBlockingStub(caller.channel())
                        .watchArticles(WatchArticlesRequest.newBuilder()
                                .setResumeToken(token)
                                .setView(ArticleView.ARTICLE_VIEW_FULL)
                                .build());
                int told = 0;
                while (told < changes) {
                    told += messages.next().getChangesCount();
                }
                return (System.nanoTime() - begin) / 1e9;
            });
        } catch (Exception e) {
            throw new IllegalStateException("the watch ended", e);
        } finally {
            call.cancel(null);
        }
    }

    private static double select(Connection connection, int changes) throws SQLException {
        long begin = System.nanoTime();
        connection.setAutoCommit(false); // else the driver reads all rows before it gives the first
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            int rows = 0;
            try (ResultSet row = statement.executeQuery(SAME_ROWS)) {
                while (row.next()) {
                    rows += row.getString("body").isEmpty() ? 0 : 1;
                }
            }
            if (rows != changes) {
                throw new IllegalStateException(rows + " rows instead of " + changes);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
