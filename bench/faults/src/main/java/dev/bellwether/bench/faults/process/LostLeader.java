package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.client.Statuses;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Newsroom;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** F9: two replicas of each service, and the one that follows is killed, cut off from its database, or stands still. */
public final class LostLeader implements Fault {

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(90);
    private static final Duration STANDS_STILL = Duration.ofSeconds(10);

    private enum Loss {
        KILLED,
        CUT_OFF,
        STOPPED
    }

    @Override
    public String id() {
        return "F9";
    }

    @Override
    public String title() {
        return "two replicas of each service, the leader killed, cut off from its database, or stopped";
    }

    @Override
    public String promise() {
        return "the other applies its first change within 10 s; no effect is lost or doubled";
    }

    @Override
    public Counts counts() {
        return new Counts(2, 20);
    }

    @Override
    public Result run(Run run) {
        Random random = run.random(id());
        Layout layout = Layout.of(Service.values());
        for (Service service : Service.values()) {
            layout = layout.withReplicas(service, 2);
        }
        List<Duration> takeovers = new ArrayList<>();
        List<Violation> late = new ArrayList<>();
        try (Newsroom newsroom = Newsroom.open(run, "F9", layout)) {
            for (int i = 0; i < run.count(); i++) {
                newsroom.awaitTraffic(2 + random.nextInt(6));
                Service service = i % 2 == 0 ? Service.ALERT : Service.SENTIMENT;
                Loss loss = Loss.values()[i / 2 % Loss.values().length];
                Optional<Duration> takeover = lose(newsroom, service, loss);
                takeover.ifPresent(takeovers::add);
                newsroom.note("%s %s, taken over after %s (%d of %d)"
                        .formatted(service.label(), loss, takeover, i + 1, run.count()));
                if (takeover.filter(length -> length.compareTo(TAKEN_OVER_WITHIN) <= 0)
                        .isEmpty()) {
                    late.add(new Violation(
                            Violation.Kind.LATE,
                            service.label() + " " + loss,
                            "taken over after "
                                    + takeover.map(Duration::toString).orElse("never")));
                }
                newsroom.awaitFlow(service.label() + " " + loss);
            }
            Result result = newsroom.finish(run.count(), numbers(takeovers));
            late.addAll(result.violations());
            return new Result(result.count(), result.numbers(), late, result.context());
        }
    }

    /** Loses the leader, and how long it took until another had applied a change, by the database's clock. */
    private static Optional<Duration> lose(Newsroom newsroom, Service service, Loss loss) {
        Cluster cluster = newsroom.cluster();
        ServiceNode leader = leader(cluster, service);
        newsroom.note("%s, the leader, %s".formatted(leader.name(), loss));
        FollowerRow before = FollowerRow.read(cluster.postgres(), service);
        switch (loss) {
            case KILLED -> leader.kill();
            case CUT_OFF -> leader.databaseLink().cut();
            case STOPPED -> leader.pause();
        }
        Optional<Duration> takeover = takeover(cluster, service, before);
        switch (loss) {
            case KILLED -> leader.start();
            case CUT_OFF -> leader.databaseLink().heal();
            case STOPPED -> {
                // It wakes long after another leads, and goes on with what it had in hand.
                Pause.of(STANDS_STILL);
                leader.resume();
            }
        }
        leader.awaitReady();
        return takeover;
    }

    private static Optional<Duration> takeover(Cluster cluster, Service service, FollowerRow before) {
        List<FollowerRow> taken = new ArrayList<>();
        boolean isTaken = Pause.until(
                () -> {
                    FollowerRow now = FollowerRow.read(cluster.postgres(), service);
                    if (now.fence() > before.fence()) {
                        taken.add(now);
                    }
                    return !taken.isEmpty() && now.last() > taken.get(0).last();
                },
                GIVEN_UP_AFTER);
        return isTaken
                ? Optional.of(Duration.between(
                        before.now(), taken.get(taken.size() - 1).now()))
                : Optional.empty();
    }

    private static ServiceNode leader(Cluster cluster, Service service) {
        List<ServiceNode> leaders = new ArrayList<>();
        boolean found = Pause.until(
                () -> {
                    leaders.clear();
                    cluster.replicas(service).stream()
                            .filter(node -> Statuses.isLeader(node.grpcPort()))
                            .forEach(leaders::add);
                    return leaders.size() == 1;
                },
                GIVEN_UP_AFTER);
        if (!found) {
            throw new IllegalStateException(service.label() + " has " + leaders.size() + " leaders");
        }
        return leaders.get(0);
    }

    private static Map<String, Object> numbers(List<Duration> takeovers) {
        if (takeovers.isEmpty()) {
            return Map.of();
        }
        List<Duration> sorted = takeovers.stream().sorted().toList();
        Duration longest = Collections.max(sorted);
        return Map.of(
                "takeover p50 s", sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                "takeover max s", longest.toMillis() / 1000.0);
    }
}
