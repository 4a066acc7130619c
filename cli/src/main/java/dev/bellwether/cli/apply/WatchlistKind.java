package dev.bellwether.cli.apply;

import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.GetWatchlistRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsRequest;
import dev.bellwether.api.alert.v1.ListWatchlistsResponse;
import dev.bellwether.api.alert.v1.SubscriptionServiceGrpc;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.cli.remote.Connection;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import dev.bellwether.cli.remote.Retry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Watchlists. A list has them without their entities, which are got for those that are in a file. */
final class WatchlistKind implements Kind<Watchlist> {

    @Override
    public String collection() {
        return "watchlists";
    }

    @Override
    public Watchlist empty() {
        return Watchlist.getDefaultInstance();
    }

    @Override
    public List<String> fields() {
        return List.of("display_name", "entities");
    }

    @Override
    public Connection at(Remote remote) {
        return remote.alerts();
    }

    @Override
    public List<Watchlist> list(Connection service) {
        List<Watchlist> all = new ArrayList<>();
        Pages.read(
                0,
                (size, token) -> service.call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        stub -> stub.listWatchlists(ListWatchlistsRequest.newBuilder()
                                .setPageSize(size)
                                .setPageToken(token)
                                .build())),
                ListWatchlistsResponse::getWatchlistsList,
                ListWatchlistsResponse::getNextPageToken,
                all::add);
        return all;
    }

    @Override
    public Watchlist whole(Connection service, Watchlist listed) {
        GetWatchlistRequest request =
                GetWatchlistRequest.newBuilder().setName(listed.getName()).build();
        return service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.getWatchlist(request));
    }

    /** Each entity once, in the order of the file. */
    @Override
    public Watchlist normal(Watchlist wanted) {
        return wanted.toBuilder()
                .clearEntities()
                .addAllEntities(new LinkedHashSet<>(wanted.getEntitiesList()))
                .build();
    }

    @Override
    public Watchlist create(Connection service, Watchlist wanted, String requestId) {
        CreateWatchlistRequest request = CreateWatchlistRequest.newBuilder()
                .setWatchlist(wanted.toBuilder().clearName())
                .setWatchlistId(wanted.getName().substring(collection().length() + 1))
                .setRequestId(requestId)
                .build();
        return new Retry(service).call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.createWatchlist(request));
    }

    @Override
    public Watchlist update(Connection service, Watchlist wanted, FieldMask mask) {
        UpdateWatchlistRequest request = UpdateWatchlistRequest.newBuilder()
                .setWatchlist(wanted)
                .setUpdateMask(mask)
                .build();
        return service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.updateWatchlist(request));
    }

    @Override
    public void delete(Connection service, String name, String etag) {
        DeleteWatchlistRequest request =
                DeleteWatchlistRequest.newBuilder().setName(name).setEtag(etag).build();
        service.call(SubscriptionServiceGrpc::newBlockingStub, stub -> stub.deleteWatchlist(request));
    }
}
