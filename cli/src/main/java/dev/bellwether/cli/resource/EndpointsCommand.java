package dev.bellwether.cli.resource;

import com.google.protobuf.FieldMask;
import com.google.protobuf.util.Durations;
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
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.RotateSecretRequest;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.OutputOptions;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.AddressOptions;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import dev.bellwether.cli.view.DeliveryView;
import dev.bellwether.cli.view.EndpointView;
import dev.bellwether.cli.view.ItemPrinter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bellwether endpoints}: where alerts are posted, and how the posting went. */
@Command(
        name = "endpoints",
        description = "Lists, creates, changes and deletes endpoints for webhooks, lists deliveries and replays them.")
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

    @Command(name = "update", description = "Changes what is given of an endpoint.")
    void update(
            @Parameters(paramLabel = "NAME", description = "Such as endpoints/desk, or desk.") String name,
            @Option(names = "--uri", paramLabel = "URI", description = "Where to post from now on.")
                    Optional<String> uri,
            @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
                    Optional<String> displayName,
            @Option(
                            names = "--enabled",
                            paramLabel = "true|false",
                            description =
                                    "false: nothing is sent and what is told waits; true: it is sent, also to one that was gone.")
                    Optional<Boolean> enabled,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        Endpoint.Builder endpoint = Endpoint.newBuilder().setName(Names.in(COLLECTION, name));
        FieldMask.Builder mask = FieldMask.newBuilder();
        uri.ifPresent(text -> {
            endpoint.setUri(text);
            mask.addPaths("uri");
        });
        displayName.ifPresent(text -> {
            endpoint.setDisplayName(text);
            mask.addPaths("display_name");
        });
        enabled.ifPresent(isEnabled -> {
            endpoint.setDisabled(!isEnabled);
            mask.addPaths("disabled");
        });
        if (mask.getPathsCount() == 0) {
            throw new WrongUsage("give what is to change: --uri, --name or --enabled");
        }
        UpdateEndpointRequest request = UpdateEndpointRequest.newBuilder()
                .setEndpoint(endpoint)
                .setUpdateMask(mask)
                .build();
        Endpoint updated = ask(addresses, stub -> stub.updateEndpoint(request));
        new ItemPrinter<>(new EndpointView(), output, console).alone(updated);
    }

    @Command(
            name = "rotate-secret",
            description = "Gives an endpoint another signing secret and shows it, this once; "
                    + "messages are signed with both until the overlap is over.")
    void rotateSecret(
            @Parameters(paramLabel = "NAME", description = "Such as endpoints/desk, or desk.") String name,
            @Option(
                            names = "--overlap",
                            paramLabel = "DURATION",
                            description = "How long the secret before stays alive, such as 24h; 0s ends it at once. "
                                    + "Default: as the service is configured.")
                    Optional<Duration> overlap,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        RotateSecretRequest.Builder request = RotateSecretRequest.newBuilder()
                .setName(Names.in(COLLECTION, name))
                .setRequestId(UUID.randomUUID().toString());
        overlap.ifPresent(length -> request.setOverlap(Durations.fromMillis(length.toMillis())));
        Endpoint rotated = ask(addresses, stub -> stub.rotateSecret(request.build()));
        new ItemPrinter<>(new EndpointView(), output, console).alone(rotated);
    }

    @Command(
            name = "replay",
            description = "Sends deliveries of an endpoint once more, under the same ids and in their order.")
    void replay(
            @Parameters(paramLabel = "NAME", description = "Such as endpoints/desk, or desk.") String name,
            @ArgGroup @Nullable ReplayPart part,
            @Option(names = "--dead", description = "Only what was given up.") boolean isDeadOnly,
            @Mixin AddressOptions addresses) {
        ReplayDeliveriesRequest.Builder request =
                ReplayDeliveriesRequest.newBuilder().setParent(Names.in(COLLECTION, name));
        if (isDeadOnly) {
            request.setState(Delivery.State.STATE_DEAD);
        }
        ReplayPart wanted = part == null ? new ReplayPart() : part;
        wanted.onto(request);
        long replayed = 0;
        try (Remote remote = addresses.connect()) {
            Retry retry = new Retry(remote.alerts());
            ReplayDeliveriesResponse answer;
            do {
                request.setRequestId(UUID.randomUUID().toString());
                answer = retry.call(
                        EndpointServiceGrpc::newBlockingStub, stub -> stub.replayDeliveries(request.build()));
                replayed += answer.getReplayed();
                request.setSequences(wanted.after(answer.getLastSequence()));
            } while (answer.getHasMore());
        }
        console.err().println("Replaying " + replayed + " deliveries.");
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
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    State state,
            @Mixin OutputOptions output,
            @Mixin AddressOptions addresses) {
        ItemPrinter<Delivery> printer = new ItemPrinter<>(new DeliveryView(), output, console);
        ListDeliveriesRequest wanted = ListDeliveriesRequest.newBuilder()
                .setParent(Names.in(COLLECTION, name))
                .setState(state == null ? Delivery.State.STATE_UNSPECIFIED : state.wire)
                .build();
        try (Remote remote = addresses.connect()) {
            Pages.read(
                    limit,
                    (size, token) -> deliveries(remote, wanted, size, token),
                    ListDeliveriesResponse::getDeliveriesList,
                    ListDeliveriesResponse::getNextPageToken,
                    printer::item);
        }
        printer.finish("No deliveries.");
    }

    /** The states of a delivery, as they are typed. */
    enum State {
        PENDING(Delivery.State.STATE_PENDING),
        DELIVERED(Delivery.State.STATE_DELIVERED),
        DEAD(Delivery.State.STATE_DEAD);

        private final Delivery.State wire;

        State(Delivery.State wire) {
            this.wire = wire;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    private static ListDeliveriesResponse deliveries(
            Remote remote, ListDeliveriesRequest wanted, int size, String token) {
        ListDeliveriesRequest page =
                wanted.toBuilder().setPageSize(size).setPageToken(token).build();
        return remote.alerts().call(EndpointServiceGrpc::newBlockingStub, stub -> stub.listDeliveries(page));
    }
}
