package dev.bellwether.cli.apply;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateSubscriptionRequest;
import dev.bellwether.api.alert.v1.DeleteSubscriptionRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsRequest;
import dev.bellwether.api.alert.v1.ListSubscriptionsResponse;
import dev.bellwether.api.alert.v1.Subscription;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateSubscriptionRequest;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import java.util.ArrayList;
import java.util.List;

/** Subscriptions. */
final class SubscriptionKind implements Kind<Subscription> {

    @Override
    public String collection() {
        return "subscriptions";
    }

    @Override
    public Subscription empty() {
        return Subscription.getDefaultInstance();
    }

    @Override
    public List<String> fields() {
        return List.of("display_name", "condition", "policy", "endpoints", "disabled");
    }

    @Override
    public Connection at(Remote remote) {
        return remote.alerts();
    }

    @Override
    public List<Subscription> list(Connection service) {
        List<Subscription> all = new ArrayList<>();
        Pages.read(
                0,
                (size, token) -> service.call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        stub -> stub.listSubscriptions(ListSubscriptionsRequest.newBuilder()
                                .setPageSize(size)
                                .setPageToken(token)
                                .build())),
                ListSubscriptionsResponse::getSubscriptionsList,
                ListSubscriptionsResponse::getNextPageToken,
                all::add);
        return all;
    }

    /** Those that inhibit it. */
    @Override
    public List<String> needs(Subscription wanted) {
        return wanted.getPolicy().getInhibition().getSubscriptionsList();
    }

    @Override
    public Subscription create(Connection service, Subscription wanted, String requestId) {
        CreateSubscriptionRequest request = CreateSubscriptionRequest.newBuilder()
                .setSubscription(wanted.toBuilder().clearName())
                .setSubscriptionId(wanted.getName().substring(collection().length() + 1))
                .setRequestId(requestId)
                .build();
        return new Retry(service)
                .call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.createSubscription(request));
    }

    @Override
    public Subscription update(Connection service, Subscription wanted, FieldMask mask) {
        UpdateSubscriptionRequest request = UpdateSubscriptionRequest.newBuilder()
                .setSubscription(wanted)
                .setUpdateMask(mask)
                .build();
        return service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.updateSubscription(request));
    }

    @Override
    public void delete(Connection service, String name, String etag) {
        DeleteSubscriptionRequest request = DeleteSubscriptionRequest.newBuilder()
                .setName(name)
                .setEtag(etag)
                .build();
        service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.deleteSubscription(request));
    }
}
