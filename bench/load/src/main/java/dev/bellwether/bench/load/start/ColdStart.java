package dev.bellwether.bench.load.start;

import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.load.measure.Bar;
import dev.bellwether.bench.load.measure.Measure;
import dev.bellwether.bench.load.measure.Run;
import dev.bellwether.bench.load.measure.Samples;
import dev.bellwether.bench.load.measure.Value;
import java.util.ArrayList;
import java.util.List;

/** P22: from the start of a process until it says that it is ready. */
public final class ColdStart implements Measure {

    @Override
    public String id() {
        return "P22";
    }

    @Override
    public String title() {
        return "a start, as an image starts a service";
    }

    @Override
    public String method() {
        return "Each service is stopped and started on its database, which is there already, until it says that it is ready: by Java 25 with the cache of a training run, as in its image, and by this Java from the jar of a plain build, in turn.";
    }

    @Override
    public List<Value> run(Run run) {
        List<Value> values = new ArrayList<>();
        try (Cluster image = ImageStart.prepare(run).cluster("image");
                Cluster plain = run.cluster("plain", Layout.of(Service.values()))) {
            for (Service service : Service.values()) {
                List<Double> ratios = new ArrayList<>();
                List<Double> ofImage = new ArrayList<>();
                List<Double> ofPlain = new ArrayList<>();
                for (int round = 0; round < run.rounds(); round++) {
                    ofImage.add(seconds(image.node(service)));
                    ofPlain.add(seconds(plain.node(service)));
                    ratios.add(ofImage.get(round) / ofPlain.get(round));
                    run.progress("%s: %.2f s, %.2f s", service.label(), ofImage.get(round), ofPlain.get(round));
                }
                values.add(Value.median(service.label() + ", image / plain jar", "", Samples.of(ratios))
                        .against(Bar.atMost(0.35, 0.2)));
                values.add(Value.median(service.label() + " from its image", "s", Samples.of(ofImage)));
                values.add(Value.median(service.label() + " from the jar", "s", Samples.of(ofPlain)));
            }
        }
        return values;
    }

    private static double seconds(ServiceNode node) {
        node.stop();
        long begin = System.nanoTime();
        node.start();
        node.awaitReady();
        return (System.nanoTime() - begin) / 1e9;
    }
}
