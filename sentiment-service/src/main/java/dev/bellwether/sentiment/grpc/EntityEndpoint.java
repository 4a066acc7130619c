package dev.bellwether.sentiment.grpc;

import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityService;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.sentiment.entity.Catalogue;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;

/** Serves EntityService from the catalogue. */
@GrpcService
class EntityEndpoint implements EntityService {

    private static final String COLLECTION = "entities";

    private final Catalogue catalogue;
    private final PageTokens pageTokens;

    EntityEndpoint(Catalogue catalogue, PageTokens pageTokens) {
        this.catalogue = catalogue;
        this.pageTokens = pageTokens;
    }

    @Override
    public Uni<Entity> getEntity(GetEntityRequest request) {
        String id = ResourceName.id("name", COLLECTION, request.getName());
        return Uni.createFrom()
                .item(() -> catalogue
                        .find(id)
                        .map(EntityEndpoint::toWire)
                        .orElseThrow(() -> new FailureException(new Failure.NotFound(request.getName()))));
    }

    @Override
    public Uni<ListEntitiesResponse> listEntities(ListEntitiesRequest request) {
        int size = PageTokens.size(request.getPageSize());
        List<String> query = List.of(COLLECTION, request.getKind().name());
        String after = pageTokens
                .open(query, request.getPageToken())
                .map(cursor -> cursor.get(0))
                .orElse("");
        List<Entity> rest = catalogue.entities().stream()
                .map(EntityEndpoint::toWire)
                .filter(entity -> request.getKind() == EntityKind.ENTITY_KIND_UNSPECIFIED
                        || request.getKind() == entity.getKind())
                .sorted(Comparator.comparing(Entity::getName))
                .dropWhile(entity -> entity.getName().compareTo(after) <= 0)
                .toList();
        ListEntitiesResponse.Builder page =
                ListEntitiesResponse.newBuilder().addAllEntities(rest.subList(0, Math.min(size, rest.size())));
        if (rest.size() > size) {
            page.setNextPageToken(
                    pageTokens.issue(query, List.of(rest.get(size - 1).getName())));
        }
        return Uni.createFrom().item(page.build());
    }

    private static Entity toWire(dev.bellwether.sentiment.entity.Entity entity) {
        Entity.Builder wire = Entity.newBuilder()
                .setName(COLLECTION + "/" + entity.id())
                .setKind(EntityKind.valueOf("ENTITY_KIND_" + entity.kind()))
                .setDisplayName(entity.displayName())
                .setLegalName(entity.legalName())
                .setCik(entity.cik());
        entity.aliases()
                .forEach(alias -> wire.addAliases(Alias.newBuilder()
                        .setText(alias.text())
                        .setAliasClass(AliasClass.valueOf("ALIAS_CLASS_" + alias.aliasClass()))));
        entity.listings()
                .forEach(listing -> wire.addListings(Listing.newBuilder()
                        .setMic(listing.mic())
                        .setTicker(listing.ticker())
                        .setFromDate(
                                listing.period().from().map(Object::toString).orElse(""))
                        .setToDate(listing.period().to().map(Object::toString).orElse(""))));
        return wire.build();
    }
}
