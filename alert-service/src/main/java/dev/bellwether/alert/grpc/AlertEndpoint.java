package dev.bellwether.alert.grpc;

import dev.bellwether.alert.alert.AlertFilter;
import dev.bellwether.alert.alert.Alerts;
import dev.bellwether.api.alert.v1.Alert;
import dev.bellwether.api.alert.v1.AlertChange;
import dev.bellwether.api.alert.v1.AlertService;
import dev.bellwether.api.alert.v1.GetAlertRequest;
import dev.bellwether.api.alert.v1.ListAlertsRequest;
import dev.bellwether.api.alert.v1.ListAlertsResponse;
import dev.bellwether.api.alert.v1.WatchAlertsRequest;
import dev.bellwether.api.alert.v1.WatchAlertsResponse;
import dev.bellwether.kit.change.ChangeTail;
import dev.bellwether.kit.grpc.Readiness;
import dev.bellwether.kit.grpc.WatchMessages;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Listing;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.page.ListOrder;
import dev.bellwether.kit.page.PageTokens;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Serves AlertService. */
@GrpcService
class AlertEndpoint implements AlertService {

    private final Alerts alerts;
    private final ChangeTail<dev.bellwether.alert.alert.AlertChange> tail;

    AlertEndpoint(Alerts alerts, ChangeTail<dev.bellwether.alert.alert.AlertChange> tail) {
        this.alerts = alerts;
        this.tail = tail;
    }

    @Override
    public Uni<Alert> getAlert(GetAlertRequest request) {
        return alerts.get(ResourceName.uuid("name", dev.bellwether.alert.alert.Alert.COLLECTION, request.getName()))
                .map(AlertMapper::toWire);
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
        Owner owner = Owner.current();
        Multi<WatchAlertsResponse> messages = tail.watch(
                        request.getResumeToken(),
                        change -> change.owner().equals(owner)
                                && (change.alert().isErased() || filter.test(change.alert())))
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
