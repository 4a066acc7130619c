package dev.bellwether.cli.resource;

import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.DeleteEntityRequest;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc.EntityServiceBlockingStub;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.UpdateEntityRequest;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.directory.Directory;
import dev.bellwether.cli.input.YamlResource;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.EntityView;
import dev.bellwether.cli.view.ItemPrinter;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether entities}: the catalogue that articles are linked to. */
@Command(
        name = "entities",
        description =
                "Lists, finds, shows, creates, changes and imports the companies, assets and laws that articles are linked to.")
public final class EntitiesCommand {
    private static final String COLLECTION = "entities";

    private final Console console;

    public EntitiesCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists entities by name.")
    void list(
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description =
                                    "Only these: company, crypto_asset, law, regulator, index, central_bank, currency, "
                                            + "commodity, person, place.")
                    @Nullable
                    Kind kind,
            @Option(names = "--origin", paramLabel = "ORIGIN", description = "Only these: shipped, own, imported.")
                    @Nullable
                    Origin origin,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many at most; 0: all. Default: 50.")
                    int limit,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Entity> printer = new ItemPrinter<>(new EntityView(), output, console);
        ListEntitiesRequest wanted = ListEntitiesRequest.newBuilder()
                .setKind(kind == null ? EntityKind.ENTITY_KIND_UNSPECIFIED : kind.wire)
                .setOrigin(origin == null ? Entity.Origin.ORIGIN_UNSPECIFIED : origin.wire)
                .build();
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    limit,
                    (size, token) -> page(remote, wanted, size, token),
                    ListEntitiesResponse::getEntitiesList,
                    ListEntitiesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No entities.");
    }

    @Command(name = "get", description = "Shows one entity with the names that link to it.")
    void get(
            @Parameters(paramLabel = "NAME", description = "Such as entities/us-clsk, or us-clsk.") String name,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        GetEntityRequest request = GetEntityRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        show(ask(addresses, stub -> stub.getEntity(request)), output);
    }

    @Command(name = "search", description = "Finds entities by a part of a name, a ticker or an identifier.")
    void search(
            @Parameters(paramLabel = "QUERY", description = "Such as clean, CLSK or 827876.") String query,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many at most, up to 500. Default: 20.")
                    int limit,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        SearchEntitiesRequest request = SearchEntitiesRequest.newBuilder()
                .setQuery(query)
                .setPageSize(limit)
                .build();
        ItemPrinter<Entity> printer = new ItemPrinter<>(new EntityView(), output, console);
        ask(addresses, stub -> stub.searchEntities(request)).getEntitiesList().forEach(printer::item);
        printer.finish("No entities.");
    }

    @Command(
            name = "create",
            description = "Creates an entity from a YAML file with the fields of the contract; "
                    + "its name, where given, is 'entities/ID'.")
    void create(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "The YAML file.")
                    Path file,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        Entity entity = YamlResource.read(file, Entity.newBuilder()).build();
        CreateEntityRequest request = CreateEntityRequest.newBuilder()
                .setEntity(entity.toBuilder().clearName())
                .setEntityId(Names.id(COLLECTION, entity.getName()))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        written(ask(addresses, stub -> stub.createEntity(request)), output);
    }

    @Command(
            name = "update",
            description = "Puts an entity from a YAML file in the place of the one of its name; "
                    + "of one that comes with the product, too.")
    void update(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "The YAML file, with the name.")
                    Path file,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        UpdateEntityRequest request = UpdateEntityRequest.newBuilder()
                .setEntity(YamlResource.read(file, Entity.newBuilder()))
                .build();
        written(ask(addresses, stub -> stub.updateEntity(request)), output);
    }

    @Command(
            name = "delete",
            description =
                    "Deletes an entity of your own; one that came with the product, and was changed, is as it came again.")
    void delete(
            @Parameters(paramLabel = "NAME", description = "Such as entities/company-acme, or company-acme.")
                    String name,
            @Mixin AddressOptions addresses) {
        DeleteEntityRequest request = DeleteEntityRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        ask(addresses, stub -> stub.deleteEntity(request));
        console.err().println("Deleted " + request.getName() + ".");
    }

    @Command(
            name = "import",
            description = "Makes entities of a directory of companies: the SEC's company_tickers_exchange.json, "
                    + "NASDAQ's nasdaqlisted.txt or otherlisted.txt. A repeat changes nothing.")
    void importDirectory(
            @Parameters(paramLabel = "FILE", description = "The directory.") Path file,
            @Option(
                            names = {"-v", "--verbose"},
                            description = "Tells of every company, not only how many.")
                    boolean isVerbose,
            @Mixin AddressOptions addresses) {
        Directory directory = Directory.read(file);
        try (Remote remote = addresses.connect()) {
            new EntityImport(remote, console, isVerbose).run(directory);
        }
    }

    private void written(Entity entity, OutputOptions output) {
        entity.getWarningsList().forEach(warning -> console.err().println("warning: " + warning));
        show(entity, output);
    }

    private void show(Entity entity, OutputOptions output) {
        new ItemPrinter<>(new EntityView(), output, console).alone(entity);
    }

    private static <R> R ask(AddressOptions addresses, Function<EntityServiceBlockingStub, R> request) {
        try (Remote remote = addresses.connect()) {
            return remote.sentiment().call(EntityServiceGrpc::newBlockingStub, request);
        }
    }

    private static ListEntitiesResponse page(Remote remote, ListEntitiesRequest wanted, int size, String token) {
        ListEntitiesRequest request =
                wanted.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.sentiment().call(EntityServiceGrpc::newBlockingStub, stub -> stub.listEntities(request));
    }

    /** The kinds as they are typed. */
    private enum Kind {
        COMPANY(EntityKind.ENTITY_KIND_COMPANY),
        CRYPTO_ASSET(EntityKind.ENTITY_KIND_CRYPTO_ASSET),
        LAW(EntityKind.ENTITY_KIND_LAW),
        REGULATOR(EntityKind.ENTITY_KIND_REGULATOR),
        INDEX(EntityKind.ENTITY_KIND_INDEX),
        CENTRAL_BANK(EntityKind.ENTITY_KIND_CENTRAL_BANK),
        CURRENCY(EntityKind.ENTITY_KIND_CURRENCY),
        COMMODITY(EntityKind.ENTITY_KIND_COMMODITY),
        PERSON(EntityKind.ENTITY_KIND_PERSON),
        PLACE(EntityKind.ENTITY_KIND_PLACE);

        private final EntityKind wire;

        Kind(EntityKind wire) {
            this.wire = wire;
        }
    }

    /** The origins as they are typed. */
    private enum Origin {
        SHIPPED(Entity.Origin.ORIGIN_SHIPPED),
        OWN(Entity.Origin.ORIGIN_OWN),
        IMPORTED(Entity.Origin.ORIGIN_IMPORTED);

        private final Entity.Origin wire;

        Origin(Entity.Origin wire) {
            this.wire = wire;
        }
    }
}
