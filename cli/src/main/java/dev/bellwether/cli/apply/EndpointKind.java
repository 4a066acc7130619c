package dev.bellwether.cli.apply;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateEndpointRequest;
import dev.bellwether.api.alert.v1.DeleteEndpointRequest;
import dev.bellwether.api.alert.v1.Endpoint;
import dev.bellwether.api.alert.v1.EndpointServiceGrpc;
import dev.bellwether.api.alert.v1.ListEndpointsRequest;
import dev.bellwether.api.alert.v1.ListEndpointsResponse;
import dev.bellwether.api.alert.v1.UpdateEndpointRequest;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import java.util.ArrayList;
import java.util.List;

/** Endpoints. A secret in a file counts when its endpoint is created, and not afterwards: nobody can read the one that is there. */
final class EndpointKind implements Kind<Endpoint> {

    @Override
    public String collection() {
        return "endpoints";
    }

    @Override
    public Endpoint empty() {
        return Endpoint.getDefaultInstance();
    }

    @Override
    public List<String> fields() {
        return List.of("display_name", "uri", "disabled");
    }

    @Override
    public Connection at(Remote remote) {
        return remote.alerts();
    }

    @Override
    public List<Endpoint> list(Connection service) {
        List<Endpoint> all = new ArrayList<>();
        Pages.read(
                0,
                (size, token) -> service.call(
                        EndpointServiceGrpc::newBlockingStub,
                        stub -> stub.listEndpoints(ListEndpointsRequest.newBuilder()
                                .setPageSize(size)
                                .setPageToken(token)
                                .build())),
                ListEndpointsResponse::getEndpointsList,
                ListEndpointsResponse::getNextPageToken,
                all::add);
        return all;
    }

    @Override
    public Endpoint create(Connection service, Endpoint wanted, String requestId) {
        CreateEndpointRequest request = CreateEndpointRequest.newBuilder()
                .setEndpoint(wanted.toBuilder().clearName())
                .setEndpointId(wanted.getName().substring(collection().length() + 1))
                .setRequestId(requestId)
                .build();
        return new Retry(service).call(EndpointServiceGrpc::newBlockingStub, stub -> stub.createEndpoint(request));
    }

    @Override
    public Endpoint update(Connection service, Endpoint wanted, FieldMask mask) {
        UpdateEndpointRequest request = UpdateEndpointRequest.newBuilder()
                .setEndpoint(wanted)
                .setUpdateMask(mask)
                .build();
        return service.call(EndpointServiceGrpc::newBlockingStub, stub -> stub.updateEndpoint(request));
    }

    @Override
    public void delete(Connection service, String name, String etag) {
        DeleteEndpointRequest request =
                DeleteEndpointRequest.newBuilder().setName(name).setEtag(etag).build();
        service.call(EndpointServiceGrpc::newBlockingStub, stub -> stub.deleteEndpoint(request));
    }
}
