package dev.bellwether.alert.grpc;

import com.google.protobuf.FieldMask;
import dev.bellwether.alert.watchlist.WatchlistChange;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import java.util.List;
import java.util.Optional;

/** Between watchlists of the domain and of the contract, whose ranges were checked when the message came in. */
final class WatchlistMapper {

    private static final String DISPLAY_NAME = "display_name";
    private static final String ENTITIES = "entities";

    private WatchlistMapper() {}

    static List<String> entities(Watchlist wire) {
        wire.getEntitiesList().forEach(name -> ResourceName.id("watchlist.entities", "entities", name));
        return wire.getEntitiesList();
    }

    static WatchlistChange change(UpdateWatchlistRequest request) {
        FieldMask mask = request.getUpdateMask();
        mask.getPathsList().forEach(WatchlistMapper::checkPath);
        boolean isAll = mask.getPathsCount() == 0;
        Watchlist wire = request.getWatchlist();
        return new WatchlistChange(
                isAll || mask.getPathsList().contains(DISPLAY_NAME)
                        ? Optional.of(wire.getDisplayName())
                        : Optional.empty(),
                isAll || mask.getPathsList().contains(ENTITIES) ? Optional.of(entities(wire)) : Optional.empty(),
                wire.getEtag());
    }

    private static void checkPath(String path) {
        if (!path.equals(DISPLAY_NAME) && !path.equals(ENTITIES)) {
            throw new FailureException(
                    Failure.InvalidFields.of("update_mask", "it names display_name or entities, and nothing else"));
        }
    }

    static Watchlist toWire(dev.bellwether.alert.watchlist.Watchlist watchlist) {
        return Watchlist.newBuilder()
                .setName(watchlist.name())
                .setDisplayName(watchlist.displayName())
                .addAllEntities(watchlist.entities())
                .setRevision(watchlist.revision())
                .setCreateTime(Timestamps.toWire(watchlist.createTime()))
                .setUpdateTime(Timestamps.toWire(watchlist.updateTime()))
                .setEtag(watchlist.etag())
                .build();
    }
}
