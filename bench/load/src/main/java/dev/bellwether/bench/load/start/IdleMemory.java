package dev.bellwether.bench.load.start;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P23: what a service holds in memory while nothing happens. */
public final class IdleMemory implements Measure {

    private static final Duration REST = Duration.ofSeconds(60);
    private static final String RESIDENT = "VmRSS:";
    private static final double KIB_OF_MB = 1e6 / 1024;

    @Override
    public String id() {
        return "P23";
    }

    @Override
    public String title() {
        return "memory of an idle service";
    }

    @Override
    public String method() {
        return "All three services as their images start them, on Java 25 and with the heaps that deploy/kubernetes leaves them. %d s after all are ready, what each has resident."
                .formatted(REST.toSeconds());
    }

    @Override
    public List<Value> run(Run run) {
        List<Value> values = new ArrayList<>();
        try (Cluster cluster = ImageStart.prepare(run).cluster("image")) {
            Pause.of(REST);
            for (ServiceNode node : cluster.nodes()) {
                values.add(Value.counted(node.service().label(), "MB", residentMegabytes(node.pid()))
                        .against(node.service() == Service.SENTIMENT ? Bar.atMost(450, 350) : Bar.atMost(250, 200)));
            }
        }
        return values;
    }

    private static double residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line -> Double.parseDouble(line.substring(RESIDENT.length())
                                    .replace("kB", "")
                                    .strip())
                            / KIB_OF_MB)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
