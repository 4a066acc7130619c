package dev.bellwether.bench.faults.restore;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.client.Receiver;
import dev.bellwether.bench.faults.client.Subscriptions;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Check;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import dev.bellwether.bench.faults.log.Reading;
import dev.bellwether.bench.faults.log.Refused;
import dev.bellwether.bench.faults.log.WatchedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All three services, a subscription with a receiver, and what was published to them. */
final class Aftermath implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Each trims as soon as there is something old. */
    private static final String TRIM_INTERVAL = "BELLWETHER_CHANGES_TRIM_INTERVAL";

    private final History history;
    private final Receiver receiver;
    private final Cluster cluster;
    private final News news;
    private final Set<Said> published = new LinkedHashSet<>();
    private final Set<Said> demanded = new LinkedHashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> erased = new LinkedHashSet<>();

    Aftermath(Run run, String name) {
        history = run.history(name);
        receiver = new Receiver(history);
        Map<String, String> often = Map.of(TRIM_INTERVAL, "1s");
        Layout layout = Layout.of(Service.values())
                .with(Service.ARTICLE, often)
                .with(Service.SENTIMENT, often)
                .with(
                        Service.ALERT,
                        Map.of(
                                TRIM_INTERVAL,
                                "1s",
                                "BELLWETHER_NET_ALLOW_HTTP",
                                "true",
                                "BELLWETHER_NET_ALLOWED_PRIVATE",
                                receiver.address()));
        cluster = run.cluster(name, layout);
        Subscriptions.create(
                cluster.front(Service.ALERT).port(), "every", Duration.ZERO, Optional.of(receiver.address()), history);
        news = new News(cluster.front(Service.ARTICLE).port(), run.random(name));
    }

    Cluster cluster() {
        return cluster;
    }

    /** Publishes under the first addresses of a series; under one that was used before, a new revision. */
    void publish(String series, int count) {
        for (int i = 1; i <= count; i++) {
            Article article = news.publish(uri(series, i));
            published.add(Said.of(article));
            demanded.add(Said.of(article));
            names.put(uri(series, i), article.getName());
        }
    }

    /** Erases what was published under one address of a series. */
    void erase(String series, int number) {
        String name = Objects.requireNonNull(names.get(uri(series, number)));
        news.erase(name);
        erased.add(name);
    }

    private static String uri(String series, int number) {
        return "https://news.example/" + series + "/" + number;
    }

    /** From here on only the newest revision of each article must have its effect; the others may. */
    void forgetEarlierRevisions() {
        Map<String, Said> newest = new HashMap<>();
        published.forEach(said -> newest.put(said.article(), said));
        demanded.retainAll(newest.values());
    }

    /** Starts a service that was ended. */
    void start(Service service) {
        cluster.node(service).start();
        cluster.node(service).awaitReady();
    }

    /** Waits until all that was published has had its effect, or for so long that it never will. */
    void awaitEffects() {
        Pause.until(() -> violations().isEmpty(), PATIENCE);
    }

    /** Waits until all that was published is analysed. */
    void awaitAnalyses() {
        Pause.until(() -> Contents.analyses(cluster).containsAll(published().live()), PATIENCE);
    }

    /** A token of now. */
    String token(Service service) {
        try (Caller caller = new Caller(cluster.front(service).port())) {
            return WatchedLog.of(service).now(caller.channel());
        }
    }

    /** A token of before the restore must be refused as expired. */
    List<Violation> expired(Service service, String token) {
        try (Caller caller = new Caller(cluster.front(service).port())) {
            return Reading.refusal(WatchedLog.of(service), caller.channel(), token, Refused.EXPIRED).stream()
                    .toList();
        }
    }

    Contents contents() {
        return Contents.of(cluster);
    }

    /** What is wrong now. */
    List<Violation> violations() {
        Set<String> posted = history.of(Event.Delivered.class).stream()
                .map(Event.Delivered::alert)
                .collect(Collectors.toSet());
        List<Violation> found = new ArrayList<>(RestoreCheck.violations(published(), contents(), posted));
        found.addAll(Check.all(history)); // of which only the webhooks are in this record
        return found;
    }

    /** What is left of erased articles in the databases of these services. */
    List<Violation> canaries(Set<Service> services) {
        List<Violation> found = new ArrayList<>();
        for (Service service : services) {
            published.stream()
                    .filter(said -> erased.contains(said.article()))
                    .forEach(said -> found.addAll(Canary.find(cluster.postgres(), service, said.title())));
        }
        return found;
    }

    Published published() {
        return new Published(published, demanded, erased);
    }

    @Override
    public void close() {
        news.close();
        cluster.close();
        receiver.close();
        history.close();
    }
}
