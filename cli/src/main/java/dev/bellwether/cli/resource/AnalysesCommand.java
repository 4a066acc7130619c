package dev.bellwether.cli.resource;

import dev.bellwether.api.sentiment.v1.Analysis;
import dev.bellwether.api.sentiment.v1.GetAnalysisRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesRequest;
import dev.bellwether.api.sentiment.v1.ListAnalysesResponse;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.AnalysisView;
import dev.bellwether.cli.view.ItemPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether analyses}: of whom analyses speak, and how. */
@Command(name = "analyses", description = "Lists and shows analyses: sentiment by company, with its evidence.")
public final class AnalysesCommand {
    private final Console console;

    public AnalysesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists analyses, newest first.")
    void list(
            @Mixin ListOptions options,
            @Mixin DeletedOption deleted,
            @Option(
                            names = "--show-retracted",
                            description = "Those of retracted articles too. Default: they are left out.")
                    boolean isRetractedShown,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Analysis> printer = new ItemPrinter<>(new AnalysisView(), output, console);
        try (Remote remote = addresses.connect()) {
            ListAnalysesRequest request = ListAnalysesRequest.newBuilder()
                    .setFilter(options.filter())
                    .setOrderBy(options.orderBy())
                    .setShowDeleted(deleted.isShown())
                    .setShowRetracted(isRetractedShown)
                    .build();
            Pages.read(
                    options.limit(),
                    (size, token) -> page(remote, request, size, token),
                    ListAnalysesResponse::getAnalysesList,
                    ListAnalysesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No analyses.");
    }

    @Command(name = "get", description = "Shows one analysis with the sentences behind each score.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as analyses/0198c0de-...") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            GetAnalysisRequest request = GetAnalysisRequest.newBuilder()
                    .setName(Names.in("analyses", name))
                    .build();
            Analysis analysis =
                    remote.sentiment().call(SentimentServiceGrpc::newBlockingStub, stub -> stub.getAnalysis(request));
            new ItemPrinter<>(new AnalysisView(), output, console).alone(analysis);
        }
    }

    private static ListAnalysesResponse page(Remote remote, ListAnalysesRequest request, int size, String token) {
        ListAnalysesRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.sentiment().call(SentimentServiceGrpc::newBlockingStub, stub -> stub.listAnalyses(page));
    }
}
