package dev.bellwether.cli.resource;

import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.EntityView;
import dev.bellwether.cli.view.ItemPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether entities}: the catalogue that articles are linked to. */
@Command(name = "entities", description = "Lists and shows the companies, assets and laws that articles are linked to.")
public final class EntitiesCommand {
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
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many at most; 0: all. Default: 50.")
                    int limit,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Entity> printer = new ItemPrinter<>(new EntityView(), output, console);
        EntityKind wanted = kind == null ? EntityKind.ENTITY_KIND_UNSPECIFIED : kind.wire;
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
        try (Remote remote = addresses.connect()) {
            GetEntityRequest request = GetEntityRequest.newBuilder()
                    .setName(Names.in("entities", name))
                    .build();
            Entity entity =
                    remote.sentiment().call(EntityServiceGrpc::newBlockingStub, stub -> stub.getEntity(request));
            new ItemPrinter<>(new EntityView(), output, console).alone(entity);
        }
    }

    private static ListEntitiesResponse page(Remote remote, EntityKind kind, int size, String token) {
        ListEntitiesRequest request = ListEntitiesRequest.newBuilder()
                .setKind(kind)
                .setPageSize(size)
                .setPageToken(token)
                .build();
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
}
