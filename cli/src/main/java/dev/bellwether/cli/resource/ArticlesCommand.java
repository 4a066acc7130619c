package dev.bellwether.cli.resource;

import dev.bellwether.api.article.v1.Article;
import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.DeleteArticleRequest;
import dev.bellwether.api.article.v1.GetArticleRequest;
import dev.bellwether.api.article.v1.ListArticleRevisionsRequest;
import dev.bellwether.api.article.v1.ListArticleRevisionsResponse;
import dev.bellwether.api.article.v1.ListArticlesRequest;
import dev.bellwether.api.article.v1.ListArticlesResponse;
import dev.bellwether.api.article.v1.RetractArticleRequest;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ArticleView;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.RevisionPrinter;
import dev.bellwether.cli.view.Words;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether articles}: what was said. */
@Command(name = "articles", description = "Lists, shows, retracts and erases articles.")
public final class ArticlesCommand {
    private final Console console;

    public ArticlesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists articles, newest first.")
    void list(
            @Mixin ListOptions options,
            @Mixin DeletedOption deleted,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Article> printer = new ItemPrinter<>(new ArticleView(), output, console);
        try (Remote remote = addresses.connect()) {
            ListArticlesRequest request = ListArticlesRequest.newBuilder()
                    .setFilter(options.filter())
                    .setOrderBy(options.orderBy())
                    .setShowDeleted(deleted.isShown())
                    .build();
            Pages.read(
                    options.limit(),
                    (size, token) -> page(remote, request, size, token),
                    ListArticlesResponse::getArticlesList,
                    ListArticlesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No articles.");
    }

    @Command(name = "get", description = "Shows one article with its text.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as articles/0198c0de-...") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            GetArticleRequest request = GetArticleRequest.newBuilder()
                    .setName(Names.in("articles", name))
                    .build();
            Article article =
                    remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.getArticle(request));
            new ItemPrinter<>(new ArticleView(), output, console).alone(article);
        }
    }

    @Command(
            name = "revisions",
            description = "Lists the revisions of an article, newest first, each with what it changed.")
    void revisions(
            @Parameters(paramLabel = "NAME", description = "Such as articles/0198c0de-...") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        RevisionPrinter printer = new RevisionPrinter(output, console);
        ListArticleRevisionsRequest request = ListArticleRevisionsRequest.newBuilder()
                .setParent(Names.in("articles", name))
                .setView(dev.bellwether.api.article.v1.ArticleView.ARTICLE_VIEW_FULL)
                .build();
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    0,
                    (size, token) -> page(remote, request, size, token),
                    ListArticleRevisionsResponse::getRevisionsList,
                    ListArticleRevisionsResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish();
    }

    @Command(
            name = "retract",
            description = "Says that an article was taken back by who published it: its text stays to be read, marked, "
                    + "and everyone who was told of it is told.")
    void retract(
            @Parameters(paramLabel = "NAME", description = "Such as articles/0198c0de-...") String name,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "Why, for those who are told; at most 500 characters.")
                    String reason,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            RetractArticleRequest request = RetractArticleRequest.newBuilder()
                    .setName(Names.in("articles", name))
                    .setReason(reason)
                    .build();
            Article article =
                    remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.retractArticle(request));
            console.err()
                    .println("Retracted " + article.getName() + ", "
                            + Words.retraction(article.getRetractTime(), article.getRetractReason()) + ".");
        }
    }

    @Command(
            name = "delete",
            description =
                    "Erases articles for good, their text in every service with it; stops at the first that is refused.")
    void delete(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "Such as articles/0198c0de-...")
                    List<String> names,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            for (String name : names) {
                DeleteArticleRequest request = DeleteArticleRequest.newBuilder()
                        .setName(Names.in("articles", name))
                        .build();
                Article tombstone = remote.articles()
                        .call(ArticleServiceGrpc::newBlockingStub, stub -> stub.deleteArticle(request));
                console.err().println("Erased " + tombstone.getName() + ".");
            }
        }
    }

    private static ListArticleRevisionsResponse page(
            Remote remote, ListArticleRevisionsRequest request, int size, String token) {
        ListArticleRevisionsRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.listArticleRevisions(page));
    }

    private static ListArticlesResponse page(Remote remote, ListArticlesRequest request, int size, String token) {
        ListArticlesRequest page =
                request.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.listArticles(page));
    }
}
