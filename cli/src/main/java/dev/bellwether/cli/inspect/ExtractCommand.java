package dev.bellwether.cli.inspect;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ExtractArticleRequest;
import dev.bellwether.api.article.v1.ExtractArticleResponse;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.JsonLines;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.input.DocumentOptions;
import dev.bellwether.cli.input.Documents;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ArticleView;
import dev.bellwether.cli.view.RemovedBlocks;
import java.io.InputStream;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bellwether extract}: the article in a page, and what was taken away. */
@Command(
        name = "extract",
        description = "Shows the article in a page and what was removed, with the reason. Stores nothing.")
public final class ExtractCommand implements Runnable {
    private final Console console;
    private final InputStream in;
    private final Clock clock;

    @Parameters(
            paramLabel = "FILE|-",
            description =
                    "A page as .html, its text, or .json as for ingest; - is text on standard input. At most 2 MiB.")
    private String file = Documents.STANDARD_INPUT;

    @Mixin
    private DocumentOptions origin = new DocumentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public ExtractCommand(Console console, InputStream in, Clock clock) {
        this.console = console;
        this.in = in;
        this.clock = clock;
    }

    @Override
    public void run() {
        ExtractArticleRequest request = ExtractArticleRequest.newBuilder()
                .setDocument(origin.apply(new Documents(in).read(file), clock))
                .build();
        try (Remote remote = addresses.connect()) {
            ExtractArticleResponse response =
                    remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.extractArticle(request));
            show(response);
        }
    }

    private void show(ExtractArticleResponse response) {
        if (output.isJson()) {
            JsonLines.print(response, console);
            return;
        }
        new ArticleView().page(response.getArticle(), console);
        if (response.getRemovedCount() > 0) {
            console.out().println();
            RemovedBlocks.table(response.getRemovedList()).print(console);
        }
    }
}
