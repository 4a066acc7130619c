package dev.bellwether.cli.fake;

import com.google.protobuf.Empty;
import com.google.protobuf.FieldMask;
import dev.bellwether.api.alert.v1.CreateWatchlistRequest;
import dev.bellwether.api.alert.v1.DeleteWatchlistRequest;
import dev.bellwether.api.alert.v1.UpdateWatchlistRequest;
import dev.bellwether.api.alert.v1.Watchlist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps watchlists as alert-service does: each entity once, and a list is without them. */
final class FakeWatchlists {
    private final Map<String, Watchlist> watchlists = new TreeMap<>();
    private final FakeRules rules;

    FakeWatchlists(FakeRules rules) {
        this.rules = rules;
    }

    List<Watchlist> listed() {
        List<Watchlist> all = new ArrayList<>();
        watchlists
                .values()
                .forEach(one -> all.add(one.toBuilder().clearEntities().build()));
        return all;
    }

    Watchlist get(String name) {
        return watchlists.get(name);
    }

    Watchlist create(CreateWatchlistRequest request) {
        String name = "watchlists/" + request.getWatchlistId();
        rules.wrote("create", name, FieldMask.getDefaultInstance());
        return put(request.getWatchlist().toBuilder().setName(name).setEtag("r1"));
    }

    Watchlist update(UpdateWatchlistRequest request) {
        Watchlist sent = request.getWatchlist();
        rules.wrote("update", sent.getName(), request.getUpdateMask());
        FakeRules.check(sent.getEtag(), watchlists.get(sent.getName()).getEtag());
        return put(sent.toBuilder().setEtag(FakeRules.next(sent.getEtag())));
    }

    Empty delete(DeleteWatchlistRequest request) {
        rules.wrote("delete", request.getName(), FieldMask.getDefaultInstance());
        FakeRules.check(request.getEtag(), watchlists.get(request.getName()).getEtag());
        watchlists.remove(request.getName());
        return Empty.getDefaultInstance();
    }

    private Watchlist put(Watchlist.Builder watchlist) {
        for (String entity : watchlist.getEntitiesList()) {
            if (!entity.startsWith("entities/")) {
                throw Errors.ofField(
                        "watchlist.entities", "\"" + entity + "\" is not a name of the form entities/{id}");
            }
        }
        List<String> once = List.copyOf(new LinkedHashSet<>(watchlist.getEntitiesList()));
        Watchlist kept = watchlist.clearEntities().addAllEntities(once).build();
        watchlists.put(kept.getName(), kept);
        return kept;
    }
}
