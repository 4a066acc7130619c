package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.ExplainMatchRequest;
import dev.bellwether.api.alert.v1.GetSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.Match;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.input.YamlResource;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.MatchView;
import dev.bellwether.cli.view.SubscriptionView;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether subscriptions}: what people want to be told of. */
@Command(name = "subscriptions", description = "Lists, shows, creates, deletes and explains subscriptions.")
public final class SubscriptionsCommand {
    private static final String COLLECTION = "subscriptions";

    private final Console console;

    public SubscriptionsCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists subscriptions by name.")
    void list(
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many at most; 0: all. Default: 50.")
                    int limit,
            @Mixin DeletedOption deleted,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Subscription> printer = new ItemPrinter<>(new SubscriptionView(), output, console);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    limit,
                    (size, token) -> page(remote, deleted.isShown(), size, token),
                    ListSubscriptionsResponse::getSubscriptionsList,
                    ListSubscriptionsResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No subscriptions.");
    }

    @Command(name = "get", description = "Shows one subscription.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as subscriptions/miners-fall, or miners-fall.")
                    String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        GetSubscriptionRequest request = GetSubscriptionRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        Subscription subscription = ask(addresses, stub -> stub.getSubscription(request));
        new ItemPrinter<>(new SubscriptionView(), output, console).alone(subscription);
    }

    @Command(
            name = "create",
            description = "Creates a subscription from a YAML file with the fields of the contract; "
                    + "its name, where given, is 'subscriptions/ID'.")
    void create(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "The YAML file.")
                    Path file,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        Subscription subscription =
                YamlResource.read(file, Subscription.newBuilder()).build();
        CreateSubscriptionRequest request = CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription.toBuilder().clearName())
                .setSubscriptionId(Names.id(COLLECTION, subscription.getName()))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Subscription created = ask(addresses, stub -> stub.createSubscription(request));
        new ItemPrinter<>(new SubscriptionView(), output, console).alone(created);
    }

    @Command(name = "delete", description = "Deletes a subscription; the alerts that it raised stay.")
    void delete(
            @Parameters(paramLabel = "NAME", description = "Such as subscriptions/miners-fall, or miners-fall.")
                    String name,
            @Mixin AddressOptions addresses) {
        DeleteSubscriptionRequest request = DeleteSubscriptionRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        ask(addresses, stub -> stub.deleteSubscription(request));
        console.err().println("Deleted " + request.getName() + ".");
    }

    @Command(
            name = "explain",
            description = "Says, entity by entity, whether an article met a subscription's condition, "
                    + "with which values, and which stage stopped the alert.")
    void explain(
            @Parameters(paramLabel = "SUBSCRIPTION", description = "Such as subscriptions/miners-fall, or miners-fall.")
                    String subscription,
            @Parameters(paramLabel = "ARTICLE", description = "Such as articles/0198c0de-...") String article,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ExplainMatchRequest request = ExplainMatchRequest.newBuilder()
                .setSubscription(Names.in(COLLECTION, subscription))
                .setArticle(Names.in("articles", article))
                .build();
        ItemPrinter<Match> printer = new ItemPrinter<>(new MatchView(), output, console);
        ask(addresses, stub -> stub.explainMatch(request)).getMatchesList().forEach(printer::item);
        printer.finish("The article is about no known entity, so no condition was asked.");
    }

    private static <R> R ask(AddressOptions addresses, Function<SubscriptionServiceBlockingStub, R> request) {
        try (Remote remote = addresses.connect()) {
            return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, request);
        }
    }

    private static ListSubscriptionsResponse page(Remote remote, boolean showDeleted, int size, String token) {
        ListSubscriptionsRequest request = ListSubscriptionsRequest.newBuilder()
                .setShowDeleted(showDeleted)
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.listSubscriptions(request));
    }
}
