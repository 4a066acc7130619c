package dev.bellwether.cli.resource;

import dev.bellwether.api.article.v1.ArticleServiceGrpc;
import dev.bellwether.api.article.v1.GetStoryRequest;
import dev.bellwether.api.article.v1.ListStoriesRequest;
import dev.bellwether.api.article.v1.ListStoriesResponse;
import dev.bellwether.api.article.v1.Story;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.StoryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether stories}: what was said by more than one. */
@Command(name = "stories", description = "Lists and shows stories: articles that say the same.")
public final class StoriesCommand {
    private final Console console;

    public StoriesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists stories, that with the latest article first.")
    void list(
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many at most; 0: all. Default: 50.")
                    int limit,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Story> printer = new ItemPrinter<>(new StoryView(), output, console);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    Math.max(0, limit),
                    (size, token) -> page(remote, size, token),
                    ListStoriesResponse::getStoriesList,
                    ListStoriesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No stories.");
    }

    @Command(
            name = "get",
            description = "Shows one story. Its articles: bellwether articles list --filter 'story == \"NAME\"'.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as stories/0198c0de-...") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        try (Remote remote = addresses.connect()) {
            GetStoryRequest request = GetStoryRequest.newBuilder()
                    .setName(Names.in("stories", name))
                    .build();
            Story story = remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.getStory(request));
            new ItemPrinter<>(new StoryView(), output, console).alone(story);
        }
    }

    private static ListStoriesResponse page(Remote remote, int size, String token) {
        ListStoriesRequest request = ListStoriesRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.articles().call(ArticleServiceGrpc::newBlockingStub, stub -> stub.listStories(request));
    }
}
