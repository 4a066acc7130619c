package dev.bellwether.cli.search;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.ArticleView;
import dev.bellwether.api.article.v1.SearchArticlesRequest;
import dev.bellwether.api.article.v1.SearchArticlesResponse;
import dev.bellwether.api.article.v1.SearchArticlesResponse.Result;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.SearchView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether search}: articles by their words. */
@Command(name = "search", description = "Finds articles by their words, best first.")
public final class SearchCommand implements Runnable {
    private final Console console;

    @Parameters(
            paramLabel = "QUERY",
            description = {
                "In one argument, such as 'bitcoin (\"clean spark\" OR miner*) -opinion title:falls'.",
                "docs/search.md has the language."
            })
    private String query = "";

    @Option(
            names = "--filter",
            paramLabel = "CEL",
            defaultValue = "",
            description = "Only those for which it holds, at most 1,000 characters; docs/filters.md has the variables.")
    private String filter = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many at most; 0: all. Default: 10.")
    private int limit = 10;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ItemPrinter<Result> printer = new ItemPrinter<>(new SearchView(), output, console);
        try (Remote remote = addresses.connect()) {
            SearchArticlesRequest request = SearchArticlesRequest.newBuilder()
                    .setQuery(query)
                    .setFilter(filter)
                    .setView(ArticleView.ARTICLE_VIEW_FULL)
                    .build();
            Pages.read(
                    Math.max(0, limit),
                    (size, token) -> page(remote, request, size, token),
                    SearchArticlesResponse::getResultsList,
                    SearchArticlesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("Nothing was found.");
    }

    private static SearchArticlesResponse page(Remote remote, SearchArticlesRequest request, int size, String token) {
        SearchArticlesRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.searchArticles(page));
    }
}
