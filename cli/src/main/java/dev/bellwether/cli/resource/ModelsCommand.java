package dev.bellwether.cli.resource;

import dev.bellwether.api.sentiment.v1.CompareModelsRequest;
import dev.bellwether.api.sentiment.v1.CompareModelsResponse;
import dev.bellwether.api.sentiment.v1.ComparisonProgress;
import dev.bellwether.api.sentiment.v1.ListModelsRequest;
import dev.bellwether.api.sentiment.v1.ModelComparison;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.ServedModel;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.console.Progress;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Refusal;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.InstantText;
import dev.bellwether.cli.view.ComparisonView;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.ModelView;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether models}: what scores. */
@Command(name = "models", description = "Lists the models that score, and compares two of them on your own archive.")
public final class ModelsCommand {
    private static final String COLLECTION = "models";

    private final Console console;
    private final Clock clock;

    public ModelsCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "Lists the models that score; * marks the default one. Those that are served no more, and "
                    + "of which scores are kept, come last.")
    void list(@Mixin OutputOptions output, @Mixin AddressOptions addresses) {
        ItemPrinter<ServedModel> printer = new ItemPrinter<>(new ModelView(), output, console);
        try (Remote remote = addresses.connect()) {
            remote.sentiment()
                    .call(
                            SentimentServiceGrpc::newBlockingStub,
                            stub -> stub.listModels(ListModelsRequest.getDefaultInstance()))
                    .getModelsList()
                    .forEach(printer::item);
        }
        printer.finish("No models.");
    }

    @Command(
            name = "compare",
            description =
                    "Scores stored articles with two models, newest first, and shows where they differ. Stores nothing.")
    void compare(
            @Parameters(paramLabel = "CANDIDATE", description = "The model to be judged, such as finbert.")
                    String candidate,
            @Option(
                            names = "--baseline",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "What it is compared with. Default: the default model.")
                    String baseline,
            @Option(
                            names = "--filter",
                            paramLabel = "CEL",
                            defaultValue = "",
                            description = "Of the analyses, as in 'bellwether analyses list'. Default: all.")
                    String filter,
            @Option(
                            names = "--since",
                            paramLabel = "DURATION",
                            description =
                                    "Analyses stored in this time up to now, such as 7d. Default: from the first on.")
                    @Nullable
                    Duration since,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many articles at most, up to 100000. Default: 1000.")
                    int limit,
            @Option(
                            names = "--differences",
                            paramLabel = "N",
                            defaultValue = "10",
                            description = "How many of the greatest differences are shown, up to 100. Default: 10.")
                    int differences,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        CompareModelsRequest.Builder request = CompareModelsRequest.newBuilder()
                .setBaseline(baseline.isEmpty() ? "" : Names.in(COLLECTION, baseline))
                .setCandidate(Names.in(COLLECTION, candidate))
                .setFilter(filter)
                .setMaxArticles(limit)
                .setMaxDifferences(differences);
        if (since != null) {
            request.setStartTime(InstantText.toTimestamp(clock.instant().minus(since)));
        }
        try (Remote remote = addresses.connect()) {
            ModelComparison summary = compare(remote.sentiment(), request.build());
            if (output.isJson()) {
                JsonLines.print(summary, console);
            } else {
                ComparisonView.print(summary, console);
            }
        }
    }

    private ModelComparison compare(Connection sentiment, CompareModelsRequest request) {
        ModelComparison.Builder summary = ModelComparison.newBuilder();
        try (Progress progress = new Progress(console)) {
            Refusal.of(
                            () -> {
                                Iterator<CompareModelsResponse> told = SentimentServiceGrpc.newBlockingStub(
                                                sentiment.channel())
                                        .compareModels(request);
                                told.forEachRemaining(one -> {
                                    if (one.hasProgress()) {
                                        progress.show(line(one.getProgress()));
                                    } else {
                                        summary.mergeFrom(one.getSummary());
                                    }
                                });
                            },
                            sentiment)
                    .ifPresent(refusal -> {
                        throw refusal.asFailure();
                    });
        }
        return summary.build();
    }

    private static String line(ComparisonProgress progress) {
        return "%,d of at most %,d articles, back to %s"
                .formatted(
                        progress.getArticles(),
                        progress.getMaxArticles(),
                        InstantText.format(progress.getReachedTime()));
    }
}
