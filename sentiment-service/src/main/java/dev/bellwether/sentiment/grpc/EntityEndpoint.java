package dev.bellwether.sentiment.grpc;

import com.google.protobuf.Empty;
import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.DeleteEntityRequest;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityService;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.api.sentiment.v1.ImportEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SearchEntitiesResponse;
import dev.bellwether.api.sentiment.v1.UpdateEntityRequest;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.sentiment.catalogue.Entities;
import dev.bellwether.sentiment.catalogue.EntityChange;
import dev.bellwether.sentiment.catalogue.EntityIds;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Serves EntityService. */
@GrpcService
class EntityEndpoint implements EntityService {

    private final Entities entities;

    EntityEndpoint(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Uni<Entity> createEntity(CreateEntityRequest request) {
        Optional<RequestKey> key = RequestKey.of(
                request.getRequestId(),
                "CreateEntity",
                request.toBuilder().clearRequestId().build());
        // Read first with an id that any entity may have: what is wrong with the rest is told before what is wrong with
        // the id.
        dev.bellwether.sentiment.entity.Entity entity = EntityMapper.toDomain("new", request.getEntity());
        return entities.create(EntityIds.given(request.getEntityId(), entity), key)
                .map(EntityMapper::toWire);
    }

    @Override
    public Uni<Entity> getEntity(GetEntityRequest request) {
        return entities.get(id("name", request.getName())).map(EntityMapper::toWire);
    }

    @Override
    public Uni<ListEntitiesResponse> listEntities(ListEntitiesRequest request) {
        List<String> query = List.of(
                Entities.COLLECTION,
                request.getKind().name(),
                request.getOrigin().name());
        return entities.list(known -> isWanted(request, known), query, request.getPageSize(), request.getPageToken())
                .map(page -> ListEntitiesResponse.newBuilder()
                        .addAllEntities(page.entities().stream()
                                .map(EntityMapper::toWire)
                                .toList())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    private static boolean isWanted(ListEntitiesRequest request, Entities.Known known) {
        boolean isKind = request.getKind() == EntityKind.ENTITY_KIND_UNSPECIFIED
                || request.getKind() == EntityMapper.toWire(known.entity().kind());
        boolean isFromThere = request.getOrigin() == Entity.Origin.ORIGIN_UNSPECIFIED
                || request.getOrigin() == EntityMapper.origin(known);
        return isKind && isFromThere;
    }

    @Override
    public Uni<Entity> updateEntity(UpdateEntityRequest request) {
        String id = id("entity.name", request.getEntity().getName());
        EntityChange change = EntityMapper.change(request);
        return entities.update(id, change).map(EntityMapper::toWire);
    }

    @Override
    public Uni<Empty> deleteEntity(DeleteEntityRequest request) {
        return entities.delete(id("name", request.getName()), request.getEtag())
                .replaceWith(Empty.getDefaultInstance());
    }

    @Override
    public Uni<SearchEntitiesResponse> searchEntities(SearchEntitiesRequest request) {
        return entities.search(request.getQuery(), request.getPageSize())
                .map(found -> SearchEntitiesResponse.newBuilder()
                        .addAllEntities(found.stream().map(EntityMapper::toWire).toList())
                        .build());
    }

    @Override
    public Uni<ImportEntitiesResponse> importEntities(ImportEntitiesRequest request) {
        return entities.importAll(request.getCompaniesList().stream()
                        .map(EntityMapper::toDomain)
                        .toList())
                .map(outcomes -> ImportEntitiesResponse.newBuilder()
                        .addAllOutcomes(
                                outcomes.stream().map(EntityMapper::toWire).toList())
                        .build());
    }

    private static String id(String field, String name) {
        return ResourceName.id(field, Entities.COLLECTION, name);
    }
}
