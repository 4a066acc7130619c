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
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.input.YamlResource;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.time.InstantText;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.MatchView;
import dev.bellwether.cli.view.SubscriptionView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether subscriptions}: what people want to be told of. */
@Command(name = "subscriptions", description = "Lists, shows, creates, deletes and explains subscriptions.")
public final class SubscriptionsCommand {
    private static final String COLLECTION = "subscriptions";

    private final Console console;
    private final Clock clock;

    public SubscriptionsCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
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
                    + "its name, where given, is 'subscriptions/ID'. Or from a template that ships.")
    void create(
            @ArgGroup(multiplicity = "1") Origin origin,
            @Option(
                            names = "--id",
                            paramLabel = "ID",
                            defaultValue = "",
                            description =
                                    "Of one from a template: 4 to 63 of a-z, 0-9 and '-'. Default: the service makes one.")
                    String id,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        Subscription subscription = origin.subscription(id, addresses);
        CreateSubscriptionRequest request = CreateSubscriptionRequest.newBuilder()
                .setSubscription(subscription.toBuilder().clearName())
                .setSubscriptionId(Names.id(COLLECTION, subscription.getName()))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Subscription created = ask(addresses, stub -> stub.createSubscription(request));
        new ItemPrinter<>(new SubscriptionView(), output, console).alone(created);
    }

    /** Where the fields of a new subscription come from. */
    static final class Origin {
        @Option(
                names = {"-f", "--file"},
                required = true,
                paramLabel = "FILE",
                description = "The YAML file.")
        private @Nullable Path file;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable OfTemplate template;

        private Subscription subscription(String id, AddressOptions addresses) {
            if (file != null) {
                Subscription read =
                        YamlResource.read(file, Subscription.newBuilder()).build();
                return id.isEmpty()
                        ? read
                        : read.toBuilder().setName(Names.in(COLLECTION, id)).build();
            }
            if (template == null) {
                throw new WrongUsage("say what to create: --file or --template");
            }
            try (Remote remote = addresses.connect()) {
                Subscription filled = FilledTemplate.of(FilledTemplate.named(remote, template.name), template.values);
                return filled.toBuilder().setName(id).build();
            }
        }
    }

    /** A template and what is set of it. */
    static final class OfTemplate {
        @Option(
                names = "--template",
                required = true,
                paramLabel = "NAME",
                description = "Such as dilution; 'bellwether templates list' has all.")
        private String name = "";

        @Option(
                names = "--set",
                paramLabel = "PARAMETER=VALUE",
                description = "Such as entity=entities/us-clsk; as often as wanted.")
        private Map<String, String> values = Map.of();
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
                    + "with which values, and which stage stopped the alert. Of a condition over time also "
                    + "what it saw of an entity at a time.")
    void explain(
            @Parameters(paramLabel = "SUBSCRIPTION", description = "Such as subscriptions/miners-fall, or miners-fall.")
                    String subscription,
            @Parameters(
                            paramLabel = "ARTICLE",
                            arity = "0..1",
                            defaultValue = "",
                            description = "Such as articles/0198c0de-...")
                    String article,
            @Option(
                            names = "--entity",
                            paramLabel = "ENTITY",
                            defaultValue = "",
                            description =
                                    "Instead of an article, where the condition is one over time; such as us-clsk.")
                    String entity,
            @Option(
                            names = "--at",
                            paramLabel = "TIME",
                            defaultValue = "now",
                            description = "With --entity, such as 2026-02-20T00:00:00Z or -1h. Default: now.")
                    String at,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ExplainMatchRequest request = explained(article, entity, at)
                .setSubscription(Names.in(COLLECTION, subscription))
                .build();
        ItemPrinter<Match> printer = new ItemPrinter<>(new MatchView(), output, console);
        ask(addresses, stub -> stub.explainMatch(request)).getMatchesList().forEach(printer::item);
        printer.finish("The article is about no known entity, so no condition was asked.");
    }

    private ExplainMatchRequest.Builder explained(String article, String entity, String at) {
        if (article.isEmpty() == entity.isEmpty()) {
            throw new WrongUsage("name an ARTICLE, or an --entity where the condition is one over time");
        }
        if (entity.isEmpty()) {
            return ExplainMatchRequest.newBuilder().setArticle(Names.in("articles", article));
        }
        try {
            return ExplainMatchRequest.newBuilder()
                    .setEntity(Names.in("entities", entity))
                    .setTime(InstantText.toTimestamp(InstantText.parse(at, clock)));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--at: " + e.getMessage());
        }
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
