package dev.bellwether.cli.series;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.sentiment.v1.QuerySentimentRequest;
import dev.bellwether.api.sentiment.v1.QuerySentimentResponse;
import dev.bellwether.api.sentiment.v1.SentimentSeries;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.InstantText;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.SeriesView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether sentiment}: how an entity was spoken of over time. */
@Command(name = "sentiment", description = "Draws how entities were spoken of over time.")
public final class SentimentCommand implements Runnable {
    private static final int MOST_BUCKETS = 60;
    private static final List<Duration> BUCKETS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "ENTITY",
            arity = "1..100",
            description = "A ticker, such as CLSK or BTC, or entities/us-clsk.")
    private List<String> entities = List.of();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "7d",
            description = "How far back, such as 12h or 30d. Default: 7d.")
    private Duration since = Duration.ofDays(7);

    @Option(
            names = "--until",
            paramLabel = "TIME",
            defaultValue = "now",
            description = "Where it ends, such as 2026-02-20T00:00:00Z or -1h. Default: now.")
    private String until = "now";

    @Option(
            names = "--bucket",
            paramLabel = "DURATION",
            description =
                    "From 1m to 1d, of which a day is a multiple. Default: the shortest of 1m, 5m, 15m, 1h, 6h and 1d "
                            + "of which --since has at most 60; 1d beyond 60 days.")
    private @Nullable Duration bucket;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As it was known then; without it, as it is known now.")
    private @Nullable String asOf;

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public SentimentCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant end = time("--until", until);
        QuerySentimentRequest.Builder request = QuerySentimentRequest.newBuilder()
                .setStartTime(InstantText.toTimestamp(end.minus(since)))
                .setEndTime(InstantText.toTimestamp(end))
                .setBucket(Durations.fromSeconds((bucket == null ? usualBucket(since) : bucket).toSeconds()));
        if (asOf != null) {
            request.setAsOfTime(InstantText.toTimestamp(time("--as-of", asOf)));
        }
        try (Remote remote = addresses.connect()) {
            entities.forEach(typed -> request.addEntities(EntityLookup.name(remote, typed)));
            request.setModelSha256(model.sha256(remote));
            QuerySentimentResponse answer = remote.sentiment()
                    .call(SeriesServiceGrpc::newBlockingStub, stub -> stub.querySentiment(request.build()));
            for (SentimentSeries series : answer.getSeriesList()) {
                new ItemPrinter<>(new SeriesView(), output, console).alone(series);
            }
        }
    }

    private Instant time(String option, String text) {
        try {
            return InstantText.parse(text, clock);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(option + ": " + e.getMessage());
        }
    }

    private static Duration usualBucket(Duration since) {
        return BUCKETS.stream()
                .filter(length -> since.dividedBy(length) <= MOST_BUCKETS)
                .findFirst()
                .orElse(Duration.ofDays(1));
    }
}
