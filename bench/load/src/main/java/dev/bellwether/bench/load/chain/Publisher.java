package dev.bellwether.bench.load.chain;

import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.cluster.Pause;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Publishes articles one by one, and waits until each has raised its alert. */
final class Publisher {

    private final News news;
    private final Alerts alerts;
    private final AtomicInteger addresses = new AtomicInteger();

    Publisher(News news, Alerts alerts) {
        this.news = news;
        this.alerts = alerts;
    }

    /**
     * What became of them.
     *
     * @param seconds from the first call to the last alert
     * @param delaysMillis from each answer to its alert; 0 where the alert was the faster
     */
    record Published(double seconds, List<Double> delaysMillis) {}

    /** @param every from the begin of one to that of the next; zero: as fast as they are answered */
    Published publish(int count, Duration every, Duration patience) {
        Map<String, Long> answered = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(begin + i * every.toNanos() - System.nanoTime());
            String article = news.publish("https://news.example/chain/" + addresses.incrementAndGet())
                    .getName();
            answered.put(article, System.nanoTime());
        }
        if (!Pause.until(
                () -> answered.keySet().stream()
                        .allMatch(a -> alerts.arrivalOf(a).isPresent()),
                patience)) {
            throw new IllegalStateException("not every article has raised its alert in " + patience);
        }
        double seconds =
                answered.keySet().stream().mapToLong(this::arrival).max().orElseThrow() / 1e9 - begin / 1e9;
        return new Published(
                seconds,
                answered.entrySet().stream()
                        .map(one -> Math.max(0, arrival(one.getKey()) - one.getValue()) / 1e6)
                        .toList());
    }

    private long arrival(String article) {
        return alerts.arrivalOf(article).orElseThrow();
    }
}
