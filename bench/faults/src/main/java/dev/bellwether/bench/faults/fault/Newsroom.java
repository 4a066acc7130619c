package dev.bellwether.bench.faults.fault;

import dev.bellwether.bench.faults.client.Ingester;
import dev.bellwether.bench.faults.client.Listings;
import dev.bellwether.bench.faults.client.Receiver;
import dev.bellwether.bench.faults.client.Streams;
import dev.bellwether.bench.faults.client.Subscriptions;
import dev.bellwether.bench.faults.client.Watcher;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.history.Check;
import dev.bellwether.bench.faults.history.Event;
import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All three services at work: callers ingest, watchers watch each log, a receiver takes webhooks, and all is written down. A
 * fault is made in the midst of it.
 */
public final class Newsroom implements AutoCloseable {

    private static final int CALLERS = 3;
    private static final Duration PACE = Duration.ofMillis(300);
    /** Acknowledged documents that may be on their way: more would only wait for the model. */
    private static final int MOST_ON_THE_WAY = 60;
    /** Longer than any fault lasts on the way: leases, silences, retries of webhooks (5 s, then 5 min). */
    private static final Duration PATIENCE = Duration.ofSeconds(420);
    /** After a fault is over; leases, silences and keep-alives all end before. */
    private static final Duration RECOVERY = Duration.ofSeconds(180);

    /** Short, so that a webhook that a killed process had in hand is soon sent again. */
    private static final Map<String, String> DELIVERY = Map.of(
            "BELLWETHER_NET_ALLOW_HTTP", "true",
            "BELLWETHER_DELIVERY_LEASE", "3s",
            "BELLWETHER_DELIVERY_TIMEOUT", "2s");

    private final Run run;
    private final String name;
    private final History history;
    private final Receiver receiver;
    private final Cluster cluster;
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final Ingester ingester;
    private final List<Violation> stuck = new ArrayList<>();
    private String lastNote = "the start";

    private Newsroom(Run run, String name, Layout layout) {
        this.run = run;
        this.name = name;
        this.history = run.history(name);
        this.receiver = new Receiver(history);
        Map<String, String> alert = new LinkedHashMap<>(DELIVERY);
        alert.put("BELLWETHER_NET_ALLOWED_PRIVATE", receiver.address());
        alert.putAll(layout.settings().getOrDefault(Service.ALERT, Map.of()));
        this.cluster = run.cluster(name, layout.with(Service.ALERT, alert));
        int alertPort = port(Service.ALERT);
        Subscriptions.create(alertPort, "every", Duration.ZERO, Optional.of(receiver.address()), history);
        Subscriptions.create(alertPort, "seldom", Duration.ofSeconds(5), Optional.empty(), history);
        watchers.add(Watcher.start("articles", port(Service.ARTICLE), new Streams.Articles(), "", history));
        watchers.add(Watcher.start("analyses", port(Service.SENTIMENT), new Streams.Analyses(), "", history));
        watchers.add(Watcher.start("alerts", alertPort, new Streams.Alerts(), "", history));
        watchers.forEach(watcher -> starts.add(watcher.awaitStart().token()));
        this.ingester = new Ingester(
                port(Service.ARTICLE),
                history,
                CALLERS,
                new Ingester.Pace(PACE, () -> acknowledged() - alerts() < MOST_ON_THE_WAY),
                run.seed());
    }

    /** Starts one of each service, and the load. */
    public static Newsroom open(Run run, String name) {
        return open(run, name, Layout.of(Service.values()));
    }

    /** Starts these, and the load. */
    public static Newsroom open(Run run, String name, Layout layout) {
        return new Newsroom(run, name, layout);
    }

    public Cluster cluster() {
        return cluster;
    }

    public History history() {
        return history;
    }

    /** Says what is done to the services, to people and in the record. */
    public void note(String what) {
        run.progress("%s: %s", name, what);
        history.note(what);
        lastNote = what;
    }

    /**
     * Waits until all that was acknowledged before this call has gone all the way. When it does not, that is a violation, and
     * every service is started anew, so that the next fault meets services at work.
     *
     * @param after what was done to them before
     */
    public void awaitFlow(String after) {
        long acknowledged = acknowledged();
        if (!Pause.until(() -> alerts() >= acknowledged, RECOVERY)) {
            stuck.add(new Violation(
                    Violation.Kind.LATE,
                    after,
                    "%d of %d acknowledged documents had raised their alert %d s after it was over; all was started anew"
                            .formatted(alerts(), acknowledged, RECOVERY.toSeconds())));
            restart();
        }
    }

    /** Waits until this many more ingests have been acknowledged; when they are not, as {@link #awaitFlow} does. */
    public void awaitTraffic(int more) {
        long from = acknowledged();
        if (!Pause.until(() -> acknowledged() >= from + more, RECOVERY)) {
            stuck.add(new Violation(
                    Violation.Kind.LATE,
                    "ingest",
                    "%d documents were acknowledged within %d s, after %s; all was started anew"
                            .formatted(acknowledged() - from, RECOVERY.toSeconds(), lastNote)));
            restart();
        }
    }

    private void restart() {
        note("nothing moves: every service is started anew");
        cluster.nodes().stream().filter(ServiceNode::isAlive).forEach(ServiceNode::kill);
        cluster.nodes().forEach(ServiceNode::start);
        cluster.nodes().forEach(ServiceNode::awaitReady);
    }

    private long acknowledged() {
        return history.count(Event.Acknowledged.class);
    }

    private long alerts() {
        return history.of(Event.AlertTold.class).stream()
                .filter(told -> told.watcher().equals("alerts")
                        && told.alert().subscription().equals("subscriptions/every"))
                .count();
    }

    /** Ends the load, lets everything flow through, reads all of it once more, and checks the whole record. */
    public Result finish(int count, Map<String, Object> measured) {
        ingester.finish(RECOVERY);
        note("the load has ended; waiting until all has flowed through");
        Pause.until(this::isAllThere, PATIENCE);
        Listings.articles(port(Service.ARTICLE), history);
        Listings.analyses(port(Service.SENTIMENT), history);
        Listings.alerts(port(Service.ALERT), history);
        readAgain();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("ingests acknowledged", acknowledged());
        numbers.put("analyses", history.count(Event.AnalysisListed.class));
        numbers.put("alerts", history.count(Event.AlertListed.class));
        numbers.put("webhooks received", history.count(Event.Delivered.class));
        numbers.put("streams resumed", resumed());
        numbers.putAll(measured);
        List<Violation> violations = new ArrayList<>(stuck);
        violations.addAll(Check.all(history));
        return Result.of(count, numbers, violations, history);
    }

    /** Ends the load, gives what is on its way this long, and says what a check of the record finds then. */
    public List<Violation> violationsAfter(Duration patience) {
        ingester.finish(RECOVERY);
        Pause.until(this::isAllThere, patience);
        return Check.all(history);
    }

    /** Waiting mends no other violation. */
    private boolean isAllThere() {
        return Check.all(history).stream().noneMatch(violation -> violation.kind() == Violation.Kind.LOST);
    }

    private long resumed() {
        return history.of(Event.Note.class).stream()
                .filter(note -> note.text().contains("stream ended"))
                .count();
    }

    /** From the first token on: the same changes in the same order. */
    private void readAgain() {
        List<Watcher> second = List.of(
                Watcher.start("articles again", port(Service.ARTICLE), new Streams.Articles(), starts.get(0), history),
                Watcher.start(
                        "analyses again", port(Service.SENTIMENT), new Streams.Analyses(), starts.get(1), history),
                Watcher.start("alerts again", port(Service.ALERT), new Streams.Alerts(), starts.get(2), history));
        Pause.until(this::isAllThere, Duration.ofSeconds(60));
        second.forEach(Watcher::close);
    }

    private int port(Service service) {
        return cluster.front(service).port();
    }

    @Override
    public void close() {
        ingester.close();
        watchers.forEach(Watcher::close);
        cluster.close();
        receiver.close();
        history.close();
    }
}
