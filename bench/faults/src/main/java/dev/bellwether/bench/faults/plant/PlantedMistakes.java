package dev.bellwether.bench.faults.plant;

import dev.bellwether.bench.faults.client.Ingester;
import dev.bellwether.bench.faults.client.Streams;
import dev.bellwether.bench.faults.client.Watcher;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Newsroom;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** F11: each of three planted mistakes is caught by the checks that all other faults are judged by. */
public final class PlantedMistakes implements Fault {

    private static final int WRITERS = 12;
    private static final int ROUNDS = 20;
    private static final int DOCUMENTS_A_ROUND = 250;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);
    private static final int MOST_KILLS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String title() {
        return "three mistakes planted into copies of the services: a naive reader, the token before the result, "
                + "a cooldown keyed on the article";
    }

    @Override
    public String promise() {
        return "the harness catches each";
    }

    @Override
    public Counts counts() {
        return new Counts(3, 3);
    }

    @Override
    public Result run(Run run) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        List<Violation> missed = new ArrayList<>();
        judge(Plant.NAIVE_READER, naiveReader(run), numbers, missed);
        judge(Plant.TOKEN_FIRST, tokenFirst(run), numbers, missed);
        judge(Plant.COOLDOWN_BY_ARTICLE, cooldownByArticle(run), numbers, missed);
        return new Result(3, numbers, missed);
    }

    private static void judge(Plant plant, long found, Map<String, Object> numbers, List<Violation> missed) {
        numbers.put(plant.name() + ", violations found", found);
        if (found == 0) {
            missed.add(new Violation(Violation.Kind.UNTRUE, plant.name(), "was planted, and no check found it"));
        }
    }

    /** Many callers write at once, so that now and then one commits before another that began earlier. */
    private static long naiveReader(Run run) {
        Home home = Planting.plant(
                Plant.NAIVE_READER, run.home(), Service.ARTICLE, run.directory().resolve("naive-reader"));
        try (History history = run.history("naive-reader");
                Cluster cluster = run.with(home).cluster("naive-reader-cluster", Layout.of(Service.ARTICLE))) {
            int port = cluster.front(Service.ARTICLE).port();
            try (Watcher watcher = Watcher.start("articles", port, new Streams.Articles(), "", history)) {
                watcher.awaitStart();
                Ingester ingester = new Ingester(
                        port, history, WRITERS, new Ingester.Pace(Duration.ofMillis(1), () -> true), run.seed());
                Set<String> lost = Set.of();
                for (int round = 1; round <= ROUNDS && lost.isEmpty(); round++) {
                    int goal = round * DOCUMENTS_A_ROUND;
                    Pause.until(() -> history.count(Event.Acknowledged.class) >= goal, LONGEST_ROUND);
                    lost = overtaken(history);
                }
                ingester.close();
                return lost.size();
            }
        }
    }

    /** Acknowledged articles that the watcher was not told of, and now never will be: it was told of many that began later. */
    private static Set<String> overtaken(History history) {
        Set<String> missing = acknowledged(history);
        missing.removeAll(told(history));
        int before = history.count(Event.ArticleTold.class);
        Pause.until(() -> history.count(Event.ArticleTold.class) >= before + 10 * WRITERS, LONGEST_ROUND);
        missing.removeAll(told(history));
        return missing;
    }

    private static Set<String> acknowledged(History history) {
        return history.of(Event.Acknowledged.class).stream()
                .map(a -> key(a.article()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> told(History history) {
        return history.of(Event.ArticleTold.class).stream()
                .map(t -> key(t.article()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String key(Event.ArticleSeen article) {
        return article.name() + "@" + article.revision();
    }

    /** Between the two commits lie several round trips to the database; slow ones, so that a kill falls between them. */
    private static long tokenFirst(Run run) {
        Home home = Planting.plant(
                Plant.TOKEN_FIRST,
                run.home(),
                Service.SENTIMENT,
                run.directory().resolve("token-first"));
        try (Newsroom newsroom = Newsroom.open(run.with(home), "token-first-cluster")) {
            ServiceNode sentiment = newsroom.cluster().node(Service.SENTIMENT);
            long found = 0;
            for (int i = 0; i < MOST_KILLS && found == 0; i++) {
                newsroom.awaitTraffic(5);
                sentiment.databaseLink().slow(Duration.ofMillis(100));
                Pause.of(Duration.ofMillis(1500L + 137L * i));
                newsroom.note("kill -9 of the planted " + sentiment.name());
                sentiment.kill();
                sentiment.databaseLink().heal();
                sentiment.start();
                sentiment.awaitReady();
                newsroom.awaitTraffic(3);
                found = skipped(newsroom.history());
            }
            // What is merely late is analysed meanwhile.
            newsroom.violationsAfter(PATIENCE);
            return skipped(newsroom.history());
        }
    }

    /** Revisions without an analysis, though one that was told of later has one: a follower goes through them in order. */
    private static long skipped(History history) {
        List<String> told = List.copyOf(told(history));
        Set<String> analysed = history.of(Event.AnalysisTold.class).stream()
                .map(t -> t.analysis().article() + "@" + t.analysis().articleRevision())
                .collect(Collectors.toSet());
        int last = analysed.stream().mapToInt(told::indexOf).max().orElse(-1);
        return told.subList(0, last + 1).stream()
                .filter(article -> !analysed.contains(article))
                .count();
    }

    /** No fault is needed: the second article about a company within the cooldown raises an alert. */
    private static long cooldownByArticle(Run run) {
        Home home = Planting.plant(
                Plant.COOLDOWN_BY_ARTICLE,
                run.home(),
                Service.ALERT,
                run.directory().resolve("cooldown-by-article"));
        try (Newsroom newsroom = Newsroom.open(run.with(home), "cooldown-by-article-cluster")) {
            newsroom.awaitTraffic(20);
            return newsroom.violationsAfter(PATIENCE).stream()
                    .filter(violation -> violation.kind() == Violation.Kind.UNCALLED
                            && violation.subject().startsWith("subscriptions/seldom"))
                    .count();
        }
    }
}
