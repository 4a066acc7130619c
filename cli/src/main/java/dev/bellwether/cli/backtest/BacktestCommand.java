package dev.bellwether.cli.backtest;

import dev.bellwether.api.alert.v1.BacktestSubscriptionRequest;
import dev.bellwether.api.alert.v1.BacktestSubscriptionResponse;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.input.YamlResource;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Refusal;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.InstantText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether backtest}: what a subscription would have told. */
@Command(
        name = "backtest",
        description = "Says what a subscription would have told over the past, and what it would have held back.")
public final class BacktestCommand implements Runnable {
    private static final String COLLECTION = "subscriptions/";

    private final Console console;
    private final Clock clock;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "30d",
            description = "How far back, such as 12h or 30d. Default: 30d.")
    private Duration since = Duration.ofDays(30);

    @Option(
            names = "--until",
            paramLabel = "TIME",
            defaultValue = "now",
            description = "Where it ends, such as 2026-02-20T00:00:00Z or -1h. Default: now.")
    private String until = "now";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many alerts are shown, the last ones; 0: all. Default: 20.")
    private int limit = 20;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    /** One that is stored, or a file. */
    static final class Subject {
        @Parameters(paramLabel = "NAME", description = "Such as subscriptions/miners-fall, or miners-fall.")
        private @Nullable String name;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "A YAML file as for 'subscriptions create'; it is tried, and not created.")
        private @Nullable Path file;
    }

    public BacktestCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        BacktestSubscriptionRequest request = request();
        BacktestReport report = new BacktestReport(console, output, limit);
        try (Remote remote = addresses.connect();
                Progress progress = new Progress(console)) {
            read(remote.alerts(), request, message -> {
                progress.show("%,d of %,d analyses"
                        .formatted(
                                message.getProgress().getAnalyses(),
                                message.getProgress().getTotalAnalyses()));
                report.read(message);
            });
        }
        report.print();
    }

    private BacktestSubscriptionRequest request() {
        Instant end = end();
        BacktestSubscriptionRequest.Builder request = BacktestSubscriptionRequest.newBuilder()
                .setStartTime(InstantText.toTimestamp(end.minus(since)))
                .setEndTime(InstantText.toTimestamp(end));
        if (subject.file != null) {
            return request.setSubscription(YamlResource.read(subject.file, Subscription.newBuilder()))
                    .build();
        }
        String name = String.valueOf(subject.name);
        return request.setName(name.startsWith(COLLECTION) ? name : COLLECTION + name)
                .build();
    }

    private Instant end() {
        try {
            return InstantText.parse(until, clock);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--until: " + e.getMessage());
        }
    }

    /** As long as it takes: what was read is told on the way. */
    private static void read(
            Connection alerts, BacktestSubscriptionRequest request, Consumer<BacktestSubscriptionResponse> reader) {
        Refusal.of(
                        () -> SubscriptionServiceGrpc.newBlockingStub(alerts.channel())
                                .backtestSubscription(request)
                                .forEachRemaining(reader),
                        alerts)
                .ifPresent(refusal -> {
                    throw refusal.asFailure();
                });
    }
}
