package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.client.Readers;
import dev.bellwether.bench.faults.cluster.Home;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Machine;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Newsroom;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * F10: two replicas of each service, all stopped and started again one after another, as a deployment does. With a version before,
 * they begin as it, and each round of restarts puts the other version in the place of one: new and old run side by side, on the way
 * there and on the way back.
 */
public final class RollingRestart implements Fault {

    private static final int MOST_DOCUMENTS_BETWEEN = 3;
    private static final Duration OUT_WITHIN = Duration.ofSeconds(20);

    /** minReadySeconds of our deployments: so long a client that was refused meanwhile may take to connect again. */
    private static final Duration READY_FOR = Duration.ofSeconds(15);

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String title() {
        return "rolling restarts of two replicas of each service, under load";
    }

    @Override
    public String promise() {
        return "no call fails that is repeated once where it was UNAVAILABLE, no process takes more than 20 s to end, no event is lost, every effect is there once";
    }

    @Override
    public Counts counts() {
        return new Counts(1, 10);
    }

    @Override
    public Result run(Run run) {
        Random random = run.random(id());
        Layout layout = Layout.of(Service.values());
        for (Service service : Service.values()) {
            layout = layout.withReplicas(service, 2);
        }
        Home first = run.before().orElse(run.home());
        List<Violation> violations = new ArrayList<>();
        Duration longest = Duration.ZERO;
        try (Newsroom newsroom = Newsroom.open(run.with(first), "F10", layout);
                Readers readers = Readers.start(newsroom.cluster())) {
            for (int i = 0; i < run.count(); i++) {
                for (ServiceNode node : newsroom.cluster().nodes()) {
                    newsroom.awaitTraffic(1 + random.nextInt(MOST_DOCUMENTS_BETWEEN));
                    node.replaceBy(i % 2 == 0 ? run.home() : first);
                    Duration end = restart(newsroom, node, i + 1, run.count());
                    longest = end.compareTo(longest) > 0 ? end : longest;
                    if (end.compareTo(OUT_WITHIN) > 0) {
                        violations.add(new Violation(Violation.Kind.LATE, node.name(), "ended after " + end));
                    }
                }
                newsroom.awaitFlow("rolling restart " + (i + 1));
            }
            violations.addAll(readers.finish());
            Map<String, Object> numbers = new LinkedHashMap<>();
            run.before().ifPresent(home -> numbers.put("version before", Machine.commit(home.root())));
            numbers.put(
                    "processes restarted",
                    run.count() * newsroom.cluster().nodes().size());
            numbers.put("reads answered", readers.answered());
            numbers.put("longest end of a process s", longest.toMillis() / 1000.0);
            Result result = newsroom.finish(run.count(), numbers);
            violations.addAll(result.violations());
            return new Result(result.count(), result.numbers(), violations, result.context());
        }
    }

    /** How long the process took to end. */
    private static Duration restart(Newsroom newsroom, ServiceNode node, int number, int count) {
        newsroom.note("SIGTERM %s (%d of %d)".formatted(node.name(), number, count));
        Instant asked = Instant.now();
        node.stop();
        Duration end = Duration.between(asked, Instant.now());
        node.start();
        node.awaitReady();
        Pause.of(READY_FOR);
        newsroom.note("%s had ended after %.1f s, and has been ready again for %d s"
                .formatted(node.name(), end.toMillis() / 1000.0, READY_FOR.toSeconds()));
        return end;
    }
}
