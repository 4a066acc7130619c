package dev.bellwether.cli.resource;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsResponse;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.ItemPrinter;
import dev.bellwether.cli.view.WatchlistView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether watchlists}: entities that conditions name together. */
@Command(name = "watchlists", description = "Lists, shows, creates, changes and deletes watchlists.")
public final class WatchlistsCommand {
    private static final String COLLECTION = "watchlists";
    private static final String ENTITIES = "entities";

    private final Console console;

    public WatchlistsCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists watchlists by name.")
    void list(@Mixin OutputOptions output, @Mixin AddressOptions addresses) {
        ItemPrinter<Watchlist> printer = new ItemPrinter<>(new WatchlistView(), output, console);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    0,
                    (size, token) -> page(remote, size, token),
                    ListWatchlistsResponse::getWatchlistsList,
                    ListWatchlistsResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No watchlists.");
    }

    @Command(name = "get", description = "Shows one watchlist and its entities.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as watchlists/miners, or miners.") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        print(got(addresses, name), output);
    }

    @Command(
            name = "create",
            description = "Creates a watchlist; conditions name it by its id, as in watchlist(\"miners\").")
    void create(
            @Parameters(
                            index = "0",
                            paramLabel = "ID",
                            description = "1 to 63 of a-z, 0-9 and '-', beginning with a letter, such as miners.")
                    String id,
            @Parameters(
                            index = "1..*",
                            arity = "0..*",
                            paramLabel = "ENTITY",
                            description = "Such as entities/us-clsk, or us-clsk.")
                    @Nullable
                    List<String> entities,
            @Option(names = "--name", paramLabel = "TEXT", defaultValue = "", description = "What people call it.")
                    String displayName,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        Watchlist.Builder watchlist = Watchlist.newBuilder().setDisplayName(displayName);
        names(entities).forEach(watchlist::addEntities);
        CreateWatchlistRequest request = CreateWatchlistRequest.newBuilder()
                .setWatchlist(watchlist)
                .setWatchlistId(Names.id(COLLECTION, id))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        print(ask(addresses, stub -> stub.createWatchlist(request)), output);
    }

    @Command(
            name = "update",
            description =
                    "Adds and removes entities of a watchlist, or renames it. It applies to every analysis that is made afterwards.")
    void update(
            @Parameters(paramLabel = "NAME", description = "Such as watchlists/miners, or miners.") String name,
            @Option(names = "--add", paramLabel = "ENTITY", description = "An entity to add; as often as wanted.")
                    @Nullable
                    List<String> added,
            @Option(
                            names = "--remove",
                            paramLabel = "ENTITY",
                            description = "An entity to take off; as often as wanted.")
                    @Nullable
                    List<String> removed,
            @Option(names = "--name", paramLabel = "TEXT", description = "What people call it from now on.")
                    Optional<String> displayName,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        if (names(added).isEmpty() && names(removed).isEmpty() && displayName.isEmpty()) {
            throw new WrongUsage("say what to change: --add, --remove or --name");
        }
        Watchlist old = got(addresses, name);
        Set<String> entities = new LinkedHashSet<>(old.getEntitiesList());
        entities.addAll(names(added));
        entities.removeAll(names(removed));
        // With the etag that was read: what somebody else changes meanwhile is not lost.
        UpdateWatchlistRequest request = UpdateWatchlistRequest.newBuilder()
                .setWatchlist(Watchlist.newBuilder()
                        .setName(old.getName())
                        .setEtag(old.getEtag())
                        .setDisplayName(displayName.orElse(old.getDisplayName()))
                        .addAllEntities(entities))
                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name").addPaths(ENTITIES))
                .build();
        print(ask(addresses, stub -> stub.updateWatchlist(request)), output);
    }

    @Command(name = "delete", description = "Deletes a watchlist that no subscription names.")
    void delete(
            @Parameters(paramLabel = "NAME", description = "Such as watchlists/miners, or miners.") String name,
            @Mixin AddressOptions addresses) {
        DeleteWatchlistRequest request = DeleteWatchlistRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        ask(addresses, stub -> stub.deleteWatchlist(request));
        console.err().println("Deleted " + request.getName() + ".");
    }

    /** None where the option or parameter was not given. */
    private static List<String> names(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().map(entity -> Names.in(ENTITIES, entity)).toList();
    }

    private static Watchlist got(AddressOptions addresses, String name) {
        GetWatchlistRequest request = GetWatchlistRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        return ask(addresses, stub -> stub.getWatchlist(request));
    }

    private void print(Watchlist watchlist, OutputOptions output) {
        new ItemPrinter<>(new WatchlistView(), output, console).alone(watchlist);
    }

    private static <R> R ask(AddressOptions addresses, Function<SubscriptionServiceBlockingStub, R> request) {
        try (Remote remote = addresses.connect()) {
            return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, request);
        }
    }

    private static ListWatchlistsResponse page(Remote remote, int size, String token) {
        ListWatchlistsRequest request = ListWatchlistsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.listWatchlists(request));
    }
}
