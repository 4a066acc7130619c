package dev.bellwether.cli.series;

import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.Remote;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the entity that a person means. */
final class EntityLookup {
    private static final String COLLECTION = "entities/";
    private static final int MOST = 500;

    private EntityLookup() {}

    /** A name of the catalogue as it is; else the one entity with this ticker, id or display name, whatever its case. */
    static String name(Remote remote, String typed) {
        if (typed.startsWith(COLLECTION)) {
            return typed;
        }
        SearchEntitiesRequest request = SearchEntitiesRequest.newBuilder()
                .setQuery(typed)
                .setPageSize(MOST)
                .build();
        List<Entity> found = remote
                .sentiment()
                .call(EntityServiceGrpc::newBlockingStub, stub -> stub.searchEntities(request))
                .getEntitiesList()
                .stream()
                .filter(entity -> isMeant(entity, typed))
                .toList();
        if (found.size() == 1) {
            return found.get(0).getName();
        }
        throw new WrongUsage(
                found.isEmpty()
                        ? "No entity has the ticker, id or name '" + typed + "'. See: bellwether entities search"
                        : "'" + typed + "' may be any of "
                                + found.stream().map(Entity::getName).collect(Collectors.joining(", "))
                                + "; write the one that you mean.");
    }

    private static boolean isMeant(Entity entity, String typed) {
        return entity.getName().equals(COLLECTION + typed)
                || entity.getDisplayName().equalsIgnoreCase(typed)
                || hasTicker(entity, typed);
    }

    /** Of a listing, or without an exchange as crypto assets have it; not one that has ended. */
    private static boolean hasTicker(Entity entity, String typed) {
        return entity.getListingsList().stream()
                        .anyMatch(listing -> listing.getToDate().isEmpty()
                                && listing.getTicker().equalsIgnoreCase(typed))
                || entity.getAliasesList().stream()
                        .anyMatch(alias -> alias.getAliasClass() == AliasClass.ALIAS_CLASS_TICKER
                                && alias.getToDate().isEmpty()
                                && alias.getText().equalsIgnoreCase(typed));
    }
}
