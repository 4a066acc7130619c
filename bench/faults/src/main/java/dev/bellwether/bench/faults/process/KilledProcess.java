package dev.bellwether.bench.faults.process;

import dev.bellwether.bench.faults.cluster.PostgresServer;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Newsroom;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** F1: each service, and PostgreSQL with all its processes, ends at once while calls are under way. */
public final class KilledProcess implements Fault {

    private static final int MOST_DOCUMENTS_BETWEEN = 12;

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String title() {
        return "kill -9 of each service and of PostgreSQL under load, each so often";
    }

    @Override
    public String promise() {
        return "nothing acknowledged is lost, no order is broken, every effect is there once";
    }

    @Override
    public Counts counts() {
        return new Counts(1, 30);
    }

    @Override
    public Result run(Run run) {
        Random random = run.random(id());
        List<String> schedule = new ArrayList<>();
        for (int i = 0; i < run.count(); i++) {
            schedule.addAll(List.of("PostgreSQL", "article-service", "sentiment-service", "alert-service"));
        }
        Collections.shuffle(schedule, random);
        try (Newsroom newsroom = Newsroom.open(run, "F1")) {
            int done = 0;
            for (String victim : schedule) {
                newsroom.awaitTraffic(1 + random.nextInt(MOST_DOCUMENTS_BETWEEN));
                newsroom.note("kill -9 %s (%d of %d)".formatted(victim, ++done, schedule.size()));
                kill(newsroom, victim);
                newsroom.note(victim + " is ready again");
            }
            newsroom.awaitTraffic(MOST_DOCUMENTS_BETWEEN);
            return newsroom.finish(run.count(), Map.of("kills", schedule.size()));
        }
    }

    private static void kill(Newsroom newsroom, String victim) {
        if (victim.equals("PostgreSQL")) {
            PostgresServer postgres = newsroom.cluster().postgres();
            postgres.kill();
            postgres.start();
            return;
        }
        for (Service service : Service.values()) {
            if (service.label().equals(victim)) {
                ServiceNode node = newsroom.cluster().node(service);
                node.kill();
                node.start();
                node.awaitReady();
            }
        }
    }
}
