package dev.bellwether.cli.series;

import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.cli.failure.WrongUsage;
import dev.bellwether.cli.remote.Pages;
import dev.bellwether.cli.remote.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the entity that a person means. */
final class EntityLookup {
    private static final String COLLECTION = "entities/";

    private EntityLookup() {}

    /** A name of the catalogue as it is; else the one entity with this ticker, id or display name, whatever its case. */
    static String name(Remote remote, String typed) {
        if (typed.startsWith(COLLECTION)) {
            return typed;
        }
        List<Entity> found = new ArrayList<>();
        Pages.read(
                0,
                (size, token) -> page(remote, size, token),
                ListEntitiesResponse::getEntitiesList,
                ListEntitiesResponse::getNextPageToken,
                entity -> {
                    if (isMeant(entity, typed)) {
                        found.add(entity);
                    }
                });
        if (found.size() == 1) {
            return found.get(0).getName();
        }
        throw new WrongUsage(
                found.isEmpty()
                        ? "No entity has the ticker, id or name '" + typed + "'. See: bellwether entities list"
                        : "'" + typed + "' may be any of "
                                + found.stream().map(Entity::getName).collect(Collectors.joining(", "))
                                + "; write the one that you mean.");
    }

    private static boolean isMeant(Entity entity, String typed) {
        return entity.getName().equals(COLLECTION + typed)
                || entity.getDisplayName().equalsIgnoreCase(typed)
                || entity.getListingsList().stream()
                        .anyMatch(listing -> listing.getToDate().isEmpty()
                                && listing.getTicker().equalsIgnoreCase(typed));
    }

    private static ListEntitiesResponse page(Remote remote, int size, String token) {
        ListEntitiesRequest request = ListEntitiesRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        return remote.sentiment().call(EntityServiceGrpc::newBlockingStub, stub -> stub.listEntities(request));
    }
}
