package dev.bellwether.bench.faults.log;

import dev.bellwether.bench.faults.client.Caller;
import dev.bellwether.bench.faults.client.News;
import dev.bellwether.bench.faults.client.Subscriptions;
import dev.bellwether.bench.faults.cluster.Backups;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.OldLog;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.fault.Fault;
import dev.bellwether.bench.faults.fault.Result;
import dev.bellwether.bench.faults.fault.Run;
import dev.bellwether.bench.faults.history.History;
import dev.bellwether.bench.faults.history.Violation;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** F5: every token that a watcher was ever given, and tokens that it was never given. */
public final class AnyToken implements Fault {

    private static final int ARTICLES = 100;
    /** One in so many is of another service or forged, and as many are asked for when half of the log is trimmed. */
    private static final int BAD_SHARE = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Each trims as soon as there is something old. */
    private static final Map<String, String> TRIMS_OFTEN = Map.of("BELLWETHER_CHANGES_TRIM_INTERVAL", "1s");

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String title() {
        return "watches resumed from every token given, and from tokens that expired, are another service's, or forged";
    }

    @Override
    public String promise() {
        return "exactly the rest of the log, or the documented refusal";
    }

    @Override
    public Counts counts() {
        return new Counts(300, 2_000);
    }

    @Override
    public Result run(Run run) {
        Layout layout = Layout.of(Service.values()).with(Service.ARTICLE, TRIMS_OFTEN);
        try (Cluster cluster = run.cluster(id(), layout);
                History history = run.history(id())) {
            Map<WatchedLog, Caller> callers = new EnumMap<>(WatchedLog.class);
            for (WatchedLog log : WatchedLog.values()) {
                callers.put(log, new Caller(cluster.front(log.service()).port()));
            }
            try {
                return new Resumes(run, cluster, callers).result(history);
            } finally {
                callers.values().forEach(Caller::close);
            }
        }
    }

    /** One run: the logs as they were told, and what was asked of them. */
    private static final class Resumes {

        private final Run run;
        private final Cluster cluster;
        private final Map<WatchedLog, Caller> callers;
        private final Random random;
        private final List<Violation> found = new ArrayList<>();
        private final Map<String, Object> numbers = new LinkedHashMap<>();
        private int resumes;

        Resumes(Run run, Cluster cluster, Map<WatchedLog, Caller> callers) {
            this.run = run;
            this.cluster = cluster;
            this.callers = callers;
            this.random = run.random("F5");
        }

        Result result(History history) {
            Map<WatchedLog, Reading> readings = record(history);
            Reading articles = readings.get(WatchedLog.ARTICLES);
            if (articles == null) {
                throw new IllegalStateException("the articles were not read");
            }
            int some = Math.max(1, run.count() / BAD_SHARE);
            int good = Math.max(1, run.count() - 2 * some - articles.places());
            run.progress("F5: good tokens");
            readings.values().forEach(reading -> good(reading, 1 + good / readings.size()));
            run.progress("F5: tokens of others, and forged ones");
            bad(readings, some);
            run.progress("F5: expired tokens");
            expired(articles, some);
            run.progress("F5: tokens of an older epoch");
            olderEpoch(articles);
            return new Result(resumes, numbers, found);
        }

        /** Some news, slowly, so that each watcher is given many tokens. */
        private Map<WatchedLog, Reading> record(History history) {
            Subscriptions.create(
                    cluster.front(Service.ALERT).port(), "every", Duration.ZERO, Optional.empty(), history);
            Map<WatchedLog, LogRecorder> recorders = new EnumMap<>(WatchedLog.class);
            callers.forEach((log, caller) -> recorders.put(
                    log, LogRecorder.start(log, caller::channel, "").awaitStart()));
            int revisions;
            try (News news = new News(cluster.front(Service.ARTICLE).port(), random)) {
                for (int i = 0; i < ARTICLES; i++) {
                    news.publish("https://resume.example/" + random.nextInt(ARTICLES));
                    Pause.of(Duration.ofMillis(random.nextInt(30)));
                }
                revisions = news.published().size();
            }
            boolean all = Pause.until(
                    () -> recorders.values().stream().allMatch(r -> r.changeCount() >= revisions), PATIENCE);
            if (!all) {
                throw new IllegalStateException("the news did not go all the way; see " + cluster.directory());
            }
            Map<WatchedLog, Reading> readings = new EnumMap<>(WatchedLog.class);
            recorders.forEach((log, recorder) -> {
                recorder.close();
                Reading reading = Reading.of(log, recorder);
                readings.put(log, reading);
                numbers.put("tokens of " + log, reading.places());
            });
            return readings;
        }

        /** Every token in turn, from a random one on. */
        private void good(Reading reading, int count) {
            Channel channel = channel(reading.log());
            int first = random.nextInt(reading.places());
            for (int i = 0; i < count; i++) {
                found.addAll(reading.resume(channel, (first + i) % reading.places()));
                resumes++;
            }
        }

        private void bad(Map<WatchedLog, Reading> readings, int count) {
            List<Reading> all = List.copyOf(readings.values());
            for (int i = 0; i < count; i++) {
                Reading reading = all.get(i % all.size());
                Reading other = all.get((i + 1) % all.size());
                String own = reading.place(random.nextInt(reading.places())).token();
                String token = switch (i % 4) {
                    case 0 -> other.place(random.nextInt(other.places())).token();
                    case 1 -> Tokens.mangled(own, random);
                    default -> Tokens.flipped(own, random);
                };
                refused(reading.log(), token, Refused.INVALID);
            }
            numbers.put("foreign and forged tokens refused", count);
            for (Reading reading : all) {
                byte[] key = new OldLog(cluster.postgres(), reading.log().service()).key();
                refused(reading.log(), Tokens.beyond(reading.place(0).token(), key), Refused.EXPIRED);
            }
            numbers.put("tokens beyond the end of the log refused", all.size());
        }

        /** Half of the log is trimmed: a token is good while all that came after it is there. */
        private void expired(Reading articles, int count) {
            OldLog log = new OldLog(cluster.postgres(), Service.ARTICLE);
            long whole = log.length();
            log.trim(whole / 2);
            int trimmed = (int) (whole - log.length());
            int refused = 0;
            for (int i = 0; i < count; i++) {
                int index = random.nextInt(articles.places());
                if (articles.place(index).told() < trimmed) {
                    refused(articles.log(), articles.place(index).token(), Refused.EXPIRED);
                    refused++;
                } else {
                    found.addAll(articles.resume(channel(articles.log()), index));
                    resumes++;
                }
            }
            if (refused == 0) {
                found.add(
                        new Violation(Violation.Kind.UNTRUE, "expired tokens", "none was tried, so nothing is proven"));
            }
            numbers.put("expired tokens refused", refused);
        }

        /** The database is moved: its content is the same, and no place of the old log means anything. */
        private void olderEpoch(Reading articles) {
            cluster.node(Service.ARTICLE).stop();
            Backups backups = new Backups(cluster.postgres());
            backups.keep(Service.ARTICLE);
            backups.restore(Service.ARTICLE);
            cluster.node(Service.ARTICLE).start();
            cluster.node(Service.ARTICLE).awaitReady();
            for (int i = 0; i < articles.places(); i++) {
                refused(articles.log(), articles.place(i).token(), Refused.EXPIRED);
            }
            numbers.put("tokens of an older epoch refused", articles.places());
            listThenWatch(articles);
        }

        /** What the refusal says to do. */
        private void listThenWatch(Reading articles) {
            Supplier<Channel> channel = () -> channel(articles.log());
            String now = articles.log().now(channel.get());
            try (LogRecorder recorder = LogRecorder.start(articles.log(), channel, now);
                    News news = new News(cluster.front(Service.ARTICLE).port(), random)) {
                String name = news.publish("https://resume.example/after").getName();
                boolean told = Pause.until(() -> recorder.changeCount() > 0, PATIENCE)
                        && recorder.changes().get(0).resource().equals(name);
                if (!told) {
                    found.add(new Violation(Violation.Kind.LOST, name, "not told after the log began a new epoch"));
                }
            }
        }

        private void refused(WatchedLog log, String token, Refused expected) {
            Reading.refusal(log, channel(log), token, expected).ifPresent(found::add);
            resumes++;
        }

        private Channel channel(WatchedLog log) {
            Caller caller = callers.get(log);
            if (caller == null) {
                throw new IllegalStateException("nobody calls " + log);
            }
            return caller.channel();
        }
    }
}
