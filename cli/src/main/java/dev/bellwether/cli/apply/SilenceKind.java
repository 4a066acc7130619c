package dev.bellwether.cli.apply;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateSilenceRequest;
import dev.bellwether.api.alert.v1.ExpireSilenceRequest;
import dev.bellwether.api.alert.v1.ListSilencesRequest;
import dev.bellwether.api.alert.v1.ListSilencesResponse;
import dev.bellwether.api.alert.v1.Silence;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSilenceRequest;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import java.util.ArrayList;
import java.util.List;

/** Silences. What is in no file is ended, not deleted: a silence that is over stays. */
final class SilenceKind implements Kind<Silence> {

    @Override
    public String collection() {
        return "silences";
    }

    @Override
    public Silence empty() {
        return Silence.getDefaultInstance();
    }

    @Override
    public List<String> fields() {
        return List.of("expression", "author", "reason", "start_time", "end_time");
    }

    @Override
    public Connection at(Remote remote) {
        return remote.alerts();
    }

    /** Those that are over too, for their names are taken. */
    @Override
    public List<Silence> list(Connection service) {
        List<Silence> all = new ArrayList<>();
        Pages.read(
                0,
                (size, token) -> service.call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        stub -> stub.listSilences(ListSilencesRequest.newBuilder()
                                .setShowExpired(true)
                                .setPageSize(size)
                                .setPageToken(token)
                                .build())),
                ListSilencesResponse::getSilencesList,
                ListSilencesResponse::getNextPageToken,
                all::add);
        return all;
    }

    @Override
    public boolean isThere(Silence silence) {
        return silence.getState() != Silence.State.STATE_EXPIRED;
    }

    @Override
    public Silence create(Connection service, Silence wanted, String requestId) {
        CreateSilenceRequest request = CreateSilenceRequest.newBuilder()
                .setSilence(wanted.toBuilder().clearName())
                .setSilenceId(wanted.getName().substring(collection().length() + 1))
                .setRequestId(requestId)
                .build();
        return new Retry(service).call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.createSilence(request));
    }

    @Override
    public Silence update(Connection service, Silence wanted, FieldMask mask) {
        UpdateSilenceRequest request = UpdateSilenceRequest.newBuilder()
                .setSilence(wanted)
                .setUpdateMask(mask)
                .build();
        return service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.updateSilence(request));
    }

    @Override
    public void delete(Connection service, String name, String etag) {
        ExpireSilenceRequest request =
                ExpireSilenceRequest.newBuilder().setName(name).setEtag(etag).build();
        service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.expireSilence(request));
    }
}
