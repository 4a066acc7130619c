package dev.bellwether.cli.series;

import com.google.protobuf.util.Durations;
import dev.bellwether.api.sentiment.v1.ListTrendingEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SeriesServiceGrpc;
import dev.bellwether.api.sentiment.v1.TrendingEntity;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.TrendView;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bellwether trending}: of whom there is more news than usual. */
@Command(name = "trending", description = "Lists the entities with more stories than usual, the most unusual first.")
public final class TrendingCommand implements Runnable {
    private final Console console;

    @Option(
            names = "--window",
            paramLabel = "DURATION",
            defaultValue = "1d",
            description =
                    "How much time up to now, from 1m to 7d; the 7 times as long before it tell what is usual. Default: 1d.")
    private Duration window = Duration.ofDays(1);

    @Option(
            names = "--min-stories",
            paramLabel = "N",
            defaultValue = "2",
            description = "Fewer stories do not make a trend. Default: 2.")
    private int minStories = 2;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many at most. Default: 20.")
    private int limit = 20;

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public TrendingCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ListTrendingEntitiesRequest.Builder request = ListTrendingEntitiesRequest.newBuilder()
                .setWindow(Durations.fromSeconds(window.toSeconds()))
                .setMinStories(minStories)
                .setPageSize(limit);
        ItemPrinter<TrendingEntity> printer = new ItemPrinter<>(new TrendView(), output, console);
        try (Remote remote = addresses.connect()) {
            request.setModelSha256(model.sha256(remote));
            remote.sentiment()
                    .call(SeriesServiceGrpc::newBlockingStub, stub -> stub.listTrendingEntities(request.build()))
                    .getEntitiesList()
                    .forEach(printer::item);
        }
        printer.finish("Nothing is unusual.");
    }
}
