package dev.bellwether.alert.grpc;

import com.google.protobuf.Empty;
import dev.bellwether.alert.delivery.Endpoints;
import dev.bellwether.alert.delivery.Replays;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointService;
import dev.bellwether.api.alert.v1.GetEndpointRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesRequest;
import dev.bellwether.api.alert.v1.ListDeliveriesResponse;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListEndpointsResponse;
import dev.bellwether.api.alert.v1.ReplayDeliveriesRequest;
import dev.bellwether.api.alert.v1.ReplayDeliveriesResponse;
import dev.bellwether.api.alert.v1.RotateSecretRequest;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Serves EndpointService: where deliveries go, and how they went. */
@GrpcService
class DeliveryEndpoint implements EndpointService {

    private final Endpoints endpoints;
    private final Replays replays;

    DeliveryEndpoint(Endpoints endpoints, Replays replays) {
        this.endpoints = endpoints;
        this.replays = replays;
    }

    @Override
    public Uni<Endpoint> createEndpoint(CreateEndpointRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "CreateEndpoint",
                request.toBuilder().clearRequestId().build());
        return endpoints.create(DeliveryMapper.draft(request), key).map(DeliveryMapper::toWire);
    }

    @Override
    public Uni<Endpoint> updateEndpoint(UpdateEndpointRequest request) {
        String name = name("endpoint.name", request.getEndpoint().getName());
        return endpoints.update(name, DeliveryMapper.change(request)).map(DeliveryMapper::toWire);
    }

    @Override
    public Uni<Endpoint> rotateSecret(RotateSecretRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "RotateSecret",
                request.toBuilder().clearRequestId().build());
        return endpoints
                .rotate(name("name", request.getName()), DeliveryMapper.rotation(request), key)
                .map(DeliveryMapper::toWire);
    }

    @Override
    public Uni<Endpoint> getEndpoint(GetEndpointRequest request) {
        return endpoints.get(name("name", request.getName())).map(DeliveryMapper::toWire);
    }

    @Override
    public Uni<ListEndpointsResponse> listEndpoints(ListEndpointsRequest request) {
        return endpoints
                .list(request.getPageSize(), request.getPageToken())
                .map(page -> ListEndpointsResponse.newBuilder()
                        .addAllEndpoints(page.items().stream()
                                .map(DeliveryMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<Empty> deleteEndpoint(DeleteEndpointRequest request) {
        return endpoints
                .delete(name("name", request.getName()), request.getEtag())
                .replaceWith(Empty.getDefaultInstance());
    }

    @Override
    public Uni<ListDeliveriesResponse> listDeliveries(ListDeliveriesRequest request) {
        return endpoints
                .deliveries(
                        name("parent", request.getParent()),
                        DeliveryMapper.state(request.getState()),
                        request.getPageSize(),
                        request.getPageToken())
                .map(page -> ListDeliveriesResponse.newBuilder()
                        .addAllDeliveries(page.items().stream()
                                .map(DeliveryMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public Uni<ReplayDeliveriesResponse> replayDeliveries(ReplayDeliveriesRequest request) {
        name("parent", request.getParent());
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "ReplayDeliveries",
                request.toBuilder().clearRequestId().build());
        return replays.replay(DeliveryMapper.replay(request), key).map(DeliveryMapper::toWire);
    }

    private static String name(String field, String name) {
        ResourceName.id(field, dev.bellwether.alert.delivery.Endpoint.COLLECTION, name);
        return name;
    }
}
