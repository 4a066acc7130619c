package dev.bellwether.cli.demo;

import com.google.protobuf.util.Timestamps;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertServiceGrpc;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.ExplainMatchResponse;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.status.v1.GetStatusRequest;
import dev.bellwether.api.status.v1.StatusServiceGrpc;
import dev.bellwether.cli.failure.Refused;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits until the services have made of the pages what they will, and collects it. */
final class Collector {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Remote remote;
    private final Seeds seeds;
    private final Duration patience;

    Collector(Remote remote, Seeds seeds, Duration patience) {
        this.remote = remote;
        this.seeds = seeds;
        this.patience = patience;
    }

    /** @throws Refused when a service has not come that far in time, saying which */
    Outcome collect(List<LoadedPage> pages) {
        Map<String, Analysis> analyses = new LinkedHashMap<>();
        await(() -> addAnalyses(pages, analyses), "sentiment-service has not analyzed all pages");
        await(() -> hasRead(pages, analyses), "alert-service has not read all analyses");
        return new Outcome(pages, analyses, alerts(pages));
    }

    private boolean addAnalyses(List<LoadedPage> pages, Map<String, Analysis> analyses) {
        for (LoadedPage page : pages) {
            if (!analyses.containsKey(page.id())) {
                ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                        .setFilter("article == \"" + page.article().getName() + "\"")
                        .build();
                remote
                        .sentiment()
                        .call(SentimentServiceGrpc::newBlockingStub, stub -> stub.listAnalyses(request))
                        .getAnalysesList()
                        .stream()
                        .filter(analysis -> analysis.getArticle().getRevision()
                                == page.article().getRevision())
                        .findFirst()
                        .ifPresent(analysis -> analyses.put(page.id(), analysis));
            }
        }
        return analyses.size() == pages.size();
    }

    /** alert-service keeps an analysis and the alerts of it in one transaction, so after this there are no more to come. */
    private boolean hasRead(List<LoadedPage> pages, Map<String, Analysis> analyses) {
        String any = seeds.subscriptions().get(0).getName();
        return pages.stream().allMatch(page -> {
            ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                    .setSubscription(any)
                    .setArticle(page.article().getName())
                    .build();
            String newest = newest(page.article().getName(), analyses.values());
            return remote.alerts()
                    .find(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.explainMatch(request))
                    .map(ExplainMatchResponse::getMatchesList)
                    .filter(matches -> matches.stream()
                            .allMatch(match -> match.getAnalysis().equals(newest)))
                    .isPresent();
        });
    }

    /** Of the last revision that was loaded of an article. */
    private static String newest(String article, Collection<Analysis> analyses) {
        return analyses.stream()
                .filter(analysis -> analysis.getArticle().getName().equals(article))
                .max(Comparator.comparingInt(analysis -> analysis.getArticle().getRevision()))
                .map(Analysis::getName)
                .orElse("");
    }

    private List<Alert> alerts(List<LoadedPage> pages) {
        Set<String> articles =
                pages.stream().map(page -> page.article().getName()).collect(Collectors.toSet());
        Set<String> subscriptions =
                seeds.subscriptions().stream().map(Subscription::getName).collect(Collectors.toSet());
        List<Alert> alerts = new ArrayList<>();
        for (String subscription : subscriptions) {
            Pages.read(
                    0,
                    (size, token) -> page(subscription, size, token),
                    ListAlertsResponse::getAlertsList,
                    ListAlertsResponse::getNextPageToken,
                    (Alert alert) -> {
                        if (articles.contains(alert.getArticle())) {
                            alerts.add(alert);
                        }
                    });
        }
        alerts.sort(Comparator.comparing(alert -> alert.getTimeline().getAlertTime(), Timestamps.comparator()));
        return alerts;
    }

    private ListAlertsResponse page(String subscription, int size, String token) {
        ListAlertsRequest request = ListAlertsRequest.newBuilder()
                .setFilter("subscription == \"" + subscription + "\"")
                .setOrderBy("create_time")
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(AlertServiceGrpc::newBlockingStub, stub -> stub.listAlerts(request));
    }

    private void await(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Refused(otherwise + " within " + patience.toSeconds()
                        + " s; see its log, or wait longer with --timeout." + obstacles());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Interrupted.", e);
            }
        }
    }

    /** What the followers themselves say is in their way, one a line; empty when nothing is. */
    private String obstacles() {
        return Stream.of(remote.sentiment(), remote.alerts())
                .flatMap(service -> service
                        .call(
                                StatusServiceGrpc::newBlockingStub,
                                stub -> stub.getStatus(GetStatusRequest.getDefaultInstance()))
                        .getFollowersList()
                        .stream()
                        .filter(follower -> !follower.getObstacle().isEmpty())
                        .map(follower -> "\n  " + service.service() + ", following " + follower.getUpstream() + ": "
                                + Words.cut(follower.getObstacle(), 200)))
                .collect(Collectors.joining());
    }
}
