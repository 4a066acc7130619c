package dev.bellwether.bench.peers;

import dev.bellwether.alert.condition.NormalForm;
import dev.bellwether.bench.faults.cluster.Cluster;
import dev.bellwether.bench.faults.cluster.Layout;
import dev.bellwether.bench.faults.cluster.Pause;
import dev.bellwether.bench.faults.cluster.Service;
import dev.bellwether.bench.faults.cluster.ServiceNode;
import dev.bellwether.bench.load.measure.Run;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Starts the packaged service on a database full of subscriptions. */
final class StartWithSubscriptions {

    private static final int BATCH = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern LOADED = Pattern.compile("(\\d+) subscriptions loaded in (\\d+) ms");
    private static final double SECOND = 1e3;

    /** Nobody listens there: the service waits for news that do not come. */
    private static final Map<String, String> SETTINGS = Map.of("BELLWETHER_UPSTREAM_ADDRESS", "127.0.0.1:1");

    private static final String COPY = """
            copy subscription (name, display_name, expression, critical, warning, max_age_nanos, cooldown_nanos, every_copy,
              allow_unknown_time, revisions, endpoints, disabled, revision, create_time, update_time, normal_form,
              normal_form_version) from stdin""";

    private final Run run;

    StartWithSubscriptions(Run run) {
        this.run = run;
    }

    /** What the service says it took, at least 10,000 subscriptions. */
    double seconds(int count) {
        Layout layout = Layout.of(Service.ALERT)
                .with(Service.ALERT, SETTINGS)
                .withJavaOptions(Service.ALERT, List.of("-Xmx1g"));
        try (Cluster cluster = run.cluster("start", layout)) {
            try (Connection connection = cluster.postgres().connect(Service.ALERT.database())) {
                write(connection, count);
            }
            ServiceNode service = cluster.node(Service.ALERT);
            service.stop();
            service.start();
            service.awaitReady();
            return said(service, count);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the subscriptions cannot be written", e);
        }
    }

    private void write(Connection connection, int count) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        SubscriptionSet set = new SubscriptionSet(run.random("subscriptions"));
        for (int from = 0; from < count; from += BATCH) {
            StringBuilder rows = new StringBuilder();
            for (int i = from; i < Math.min(from + BATCH, count); i++) {
                row(i, set.next(), rows);
            }
            copies.copyIn(COPY, new StringReader(rows.toString()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze subscription");
        }
        run.progress("%,d subscriptions are written", count);
    }

    private static void row(int number, SubscriptionSet.Made made, StringBuilder rows) {
        rows.append("subscriptions/%s\tNumber %d\t%s\t\t\t86400000000000\t21600000000000\tf\tf\tf\t{}\tf\t1\t"
                        .formatted(OurEngine.id(number), number, made.text()))
                .append("2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z\t\\\\x")
                .append(HexFormat.of().formatHex(made.normalForm().write()))
                .append("\t%d\n".formatted(NormalForm.VERSION));
    }

    private static double said(ServiceNode service, int count) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            Matcher loaded = LOADED.matcher(Files.readString(service.log()));
            if (loaded.find()) {
                if (Integer.parseInt(loaded.group(1)) != count) {
                    throw new IllegalStateException("it read " + loaded.group(1) + " of " + count);
                }
                return Integer.parseInt(loaded.group(2)) / SECOND;
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw new UncheckedIOException(new IOException("nothing was read; see " + service.log()));
    }
}
