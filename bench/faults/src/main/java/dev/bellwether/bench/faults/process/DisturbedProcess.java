package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Newsroom;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** F7: a process that stands still, and ways that are cut, half open or slow. */
public final class DisturbedProcess implements Fault {

    private static final int MOST_DOCUMENTS_BETWEEN = 6;

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String title() {
        return "SIGSTOP of 1 to 60 s, a way cut, half open or slow, each so often";
    }

    @Override
    public String promise() {
        return "as F1, and all flows on by itself when it is over";
    }

    @Override
    public Counts counts() {
        return new Counts(1, 20);
    }

    @Override
    public Result run(Run run) {
        Random random = run.random(id());
        List<Disturbance.Kind> schedule = new ArrayList<>();
        for (int i = 0; i < run.count(); i++) {
            schedule.addAll(List.of(Disturbance.Kind.values()));
        }
        Collections.shuffle(schedule, random);
        Duration longest = Duration.ZERO;
        try (Newsroom newsroom = Newsroom.open(run, "F7")) {
            for (int i = 0; i < schedule.size(); i++) {
                newsroom.awaitTraffic(1 + random.nextInt(MOST_DOCUMENTS_BETWEEN));
                Disturbance disturbance = Disturbance.of(schedule.get(i), newsroom.cluster(), random);
                newsroom.note("%s for %.1f s (%d of %d)"
                        .formatted(
                                disturbance.what(), disturbance.length().toMillis() / 1000.0, i + 1, schedule.size()));
                disturbance.begin().run();
                Pause.of(disturbance.length());
                disturbance.end().run();
                Instant over = Instant.now();
                newsroom.awaitFlow(disturbance.what());
                Duration recovery = Duration.between(over, Instant.now());
                newsroom.note("%s is over, and all had flowed on %.1f s later"
                        .formatted(disturbance.what(), recovery.toMillis() / 1000.0));
                longest = recovery.compareTo(longest) > 0 ? recovery : longest;
            }
            return newsroom.finish(
                    run.count(),
                    Map.of("disturbances", schedule.size(), "longest recovery s", longest.toMillis() / 1000.0));
        }
    }
}
