package dev.bellwether.cli.resource;

import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.Delivery;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc.EndpointServiceBlockingStub;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesResponse;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListEndpointsResponse;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.view.DeliveryView;
import dev.bellwether.cli.view.EndpointView;
import dev.bellwether.cli.view.ItemPrinter;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether endpoints}: where alerts are posted, and how the posting went. */
@Command(name = "endpoints", description = "Lists, creates and deletes endpoints for webhooks, and lists deliveries.")
public final class EndpointsCommand {
    private static final String COLLECTION = "endpoints";

    private final Console console;

    public EndpointsCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Lists endpoints by name.")
    void list(@Mixin OutputOptions output, @Mixin AddressOptions addresses) {
        ItemPrinter<Endpoint> printer = new ItemPrinter<>(new EndpointView(), output, console);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    0,
                    (size, token) -> endpoints(remote, size, token),
                    ListEndpointsResponse::getEndpointsList,
                    ListEndpointsResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No endpoints.");
    }

    @Command(name = "create", description = "Creates an endpoint and shows its signing secret, this once.")
    void create(
            @Parameters(paramLabel = "URI", description = "Absolute; https, or http where the operator allows it.")
                    String uri,
            @Option(
                            names = "--id",
                            paramLabel = "ID",
                            defaultValue = "",
                            description = "4 to 63 of a-z, 0-9 and '-'. Default: the service makes one.")
                    String id,
            @Option(names = "--name", paramLabel = "TEXT", defaultValue = "", description = "What people call it.")
                    String displayName,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        CreateEndpointRequest request = CreateEndpointRequest.newBuilder()
                .setEndpoint(Endpoint.newBuilder().setUri(uri).setDisplayName(displayName))
                .setEndpointId(id)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Endpoint created = ask(addresses, stub -> stub.createEndpoint(request));
        new ItemPrinter<>(new EndpointView(), output, console).alone(created);
    }

    @Command(name = "delete", description = "Deletes an endpoint; what waits for it is dropped.")
    void delete(
            @Parameters(paramLabel = "NAME", description = "Such as endpoints/desk, or desk.") String name,
            @Mixin AddressOptions addresses) {
        DeleteEndpointRequest request = DeleteEndpointRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .build();
        ask(addresses, stub -> stub.deleteEndpoint(request));
        console.err().println("Deleted " + request.getName() + ".");
    }

    @Command(name = "deliveries", description = "Lists the deliveries to an endpoint, newest first.")
    void deliveries(
            @Parameters(paramLabel = "NAME", description = "Such as endpoints/desk, or desk.") String name,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many at most; 0: all. Default: 50.")
                    int limit,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Delivery> printer = new ItemPrinter<>(new DeliveryView(), output, console);
        String parent = Names.in(COLLECTION, name);
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    limit,
                    (size, token) -> deliveries(remote, parent, size, token),
                    ListDeliveriesResponse::getDeliveriesList,
                    ListDeliveriesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No deliveries.");
    }

    private static <R> R ask(AddressOptions addresses, Function<EndpointServiceBlockingStub, R> request) {
        try (Remote remote = addresses.connect()) {
            return remote.alerts().call(EndpointServiceGrpc::newBlockingStub, request);
        }
    }

    private static ListEndpointsResponse endpoints(Remote remote, int size, String token) {
        ListEndpointsRequest request = ListEndpointsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(EndpointServiceGrpc::newBlockingStub, stub -> stub.listEndpoints(request));
    }

    private static ListDeliveriesResponse deliveries(Remote remote, String parent, int size, String token) {
        ListDeliveriesRequest request = ListDeliveriesRequest.newBuilder()
                .setParent(parent)
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.alerts().call(EndpointServiceGrpc::newBlockingStub, stub -> stub.listDeliveries(request));
    }
}
