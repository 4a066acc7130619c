package dev.bellwether.alert.grpc;

import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.Alerts;
import dev.bellwether.alert.alert.Digests;
import dev.bellwether.api.alert.v1.AcknowledgeAlertRequest;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertService;
import dev.bellwether.api.alert.v1.Digest;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.GetDigestRequest;
import dev.bellwether.api.alert.v1.GiveFeedbackRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.alert.v1.ResolveAlertRequest;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.WatchMessages;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.page.ListOrder;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Serves AlertService. */
@GrpcService
class AlertEndpoint implements AlertService {

    private final Alerts alerts;
    private final Digests digests;
    private final ChangeTail<dev.bellwether.alert.alert.AlertChange> tail;

    AlertEndpoint(Alerts alerts, Digests digests, ChangeTail<dev.bellwether.alert.alert.AlertChange> tail) {
        this.alerts = alerts;
        this.digests = digests;
        this.tail = tail;
    }

    @Override
    public Uni<Alert> getAlert(GetAlertRequest request) {
        return alerts.get(id(request.getName())).map(AlertMapper::toWire);
    }

    @Override
    public Uni<Alert> acknowledgeAlert(AcknowledgeAlertRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "AcknowledgeAlert",
                request.toBuilder().clearRequestId().build());
        return alerts.acknowledge(id(request.getName()), request.getAuthor(), key)
                .map(AlertMapper::toWire);
    }

    @Override
    public Uni<Alert> resolveAlert(ResolveAlertRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "ResolveAlert",
                request.toBuilder().clearRequestId().build());
        return alerts.resolve(id(request.getName()), request.getAuthor(), key).map(AlertMapper::toWire);
    }

    @Override
    public Uni<Alert> giveFeedback(GiveFeedbackRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "GiveFeedback",
                request.toBuilder().clearRequestId().build());
        Alerts.Opinion opinion =
                new Alerts.Opinion(AlertMapper.worth(request.getWorth()), request.getComment(), request.getAuthor());
        return alerts.giveFeedback(id(request.getName()), opinion, key).map(AlertMapper::toWire);
    }

    @Override
    public Uni<Digest> getDigest(GetDigestRequest request) {
        return digests.get(ResourceName.uuid("name", dev.bellwether.alert.alert.Digest.COLLECTION, request.getName()))
                .map(AlertMapper::toWire);
    }

    private static UUID id(String name) {
        return ResourceName.uuid("name", dev.bellwether.alert.alert.Alert.COLLECTION, name);
    }

    @Override
    public Uni<ListAlertsResponse> listAlerts(ListAlertsRequest request) {
        Listing listing = new Listing(
                dev.bellwether.alert.alert.Alert.COLLECTION,
                request.getFilter(),
                false,
                ListOrder.isNewestFirst(request.getOrderBy()),
                PageTokens.size(request.getPageSize()),
                request.getPageToken());
        return alerts.list(listing)
                .map(page -> ListAlertsResponse.newBuilder()
                        .addAllAlerts(
                                page.items().stream().map(AlertMapper::toWire).toList())
                        .setNextPageToken(page.nextPageToken())
                        .setResumeToken(page.resumeToken())
                        .build());
    }

    @Override
    public Multi<WatchAlertsResponse> watchAlerts(WatchAlertsRequest request) {
        AlertFilter filter = alerts.filter(request.getFilter());
        Multi<WatchAlertsResponse> messages = tail.watch(
                        request.getResumeToken(),
                        change -> change.alerts().stream().anyMatch(alert -> alert.isErased() || filter.test(alert)))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom()
                        .iterable(WatchMessages.pack(batch, AlertMapper::toWire, AlertEndpoint::message)));
        return Readiness.ofCall().pace(messages);
    }

    private static WatchAlertsResponse message(List<AlertChange> changes, String resumeToken) {
        return WatchAlertsResponse.newBuilder()
                .addAllChanges(changes)
                .setResumeToken(resumeToken)
                .build();
    }
}
