package dev.bellwether.sentiment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.FieldMask;
import com.google.rpc.BadRequest;
import dev.bellwether.api.sentiment.v1.Alias;
import dev.bellwether.api.sentiment.v1.AliasClass;
import dev.bellwether.api.sentiment.v1.AnalyzeTextRequest;
import dev.bellwether.api.sentiment.v1.CreateEntityRequest;
import dev.bellwether.api.sentiment.v1.DeleteEntityRequest;
import dev.bellwether.api.sentiment.v1.DirectoryCompany;
import dev.bellwether.api.sentiment.v1.Entity;
import dev.bellwether.api.sentiment.v1.EntityKind;
import dev.bellwether.api.sentiment.v1.EntityServiceGrpc;
import dev.bellwether.api.sentiment.v1.GetEntityRequest;
import dev.bellwether.api.sentiment.v1.ImportEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse.Outcome;
import dev.bellwether.api.sentiment.v1.ImportEntitiesResponse.Result;
import dev.bellwether.api.sentiment.v1.ListEntitiesRequest;
import dev.bellwether.api.sentiment.v1.ListEntitiesResponse;
import dev.bellwether.api.sentiment.v1.Listing;
import dev.bellwether.api.sentiment.v1.SearchEntitiesRequest;
import dev.bellwether.api.sentiment.v1.SentimentServiceGrpc;
import dev.bellwether.api.sentiment.v1.UpdateEntityRequest;
import dev.bellwether.testkit.PostgresResource;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** EntityService through a client: a write is in force for the next text. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EntityServiceIT {

    @GrpcClient("self")
    EntityServiceGrpc.EntityServiceBlockingStub entities;

    @GrpcClient("self")
    SentimentServiceGrpc.SentimentServiceBlockingStub sentiment;

    @Inject
    Pool pool;

    @Test
    void create_isInForceForTheNextText() {
        assertThat(linked("Shares of Quellwood fell.")).isEmpty();

        Entity created = create(company("Quellwood", strong("Quellwood")));

        assertThat(created.getName()).isEqualTo("entities/company-quellwood");
        assertThat(created.getOrigin()).isEqualTo(Entity.Origin.ORIGIN_OWN);
        assertThat(created.getWarningsList()).isEmpty();
        assertThat(created.getEtag()).isNotEmpty();
        assertThat(linked("Shares of Quellwood fell.")).containsExactly("entities/company-quellwood");
        assertThat(get("entities/company-quellwood").getAliasesList()).containsExactly(strong("Quellwood"));
    }

    @Test
    void writeOfAnotherReplica_isInForceForTheNextText() {
        create(company("Brackley", strong("Brackley")));
        assertThat(linked("Brackley fell.")).containsExactly("entities/company-brackley");

        pool.query("update entity set content = replace(content::text, 'Brackley', 'Tolverton')::jsonb, revision = 2,"
                        + " changed_xid = pg_current_xact_id() where id = 'company-brackley'")
                .execute()
                .await()
                .indefinitely();

        assertThat(linked("Brackley fell.")).isEmpty();
        assertThat(linked("Tolverton fell.")).containsExactly("entities/company-brackley");
    }

    @Test
    void create_again_isKnownByItsRequestId() {
        CreateEntityRequest request = CreateEntityRequest.newBuilder()
                .setEntity(company("Marrowby", strong("Marrowby")))
                .setEntityId("company-marrowby")
                .setRequestId(UUID.randomUUID().toString())
                .build();

        Entity first = entities.createEntity(request);
        Entity again = entities.createEntity(request);

        assertThat(again).isEqualTo(first);
        assertRefused(
                () -> entities.createEntity(request.toBuilder().clearRequestId().build()),
                Status.Code.ALREADY_EXISTS,
                "entities/company-marrowby");
        assertRefused(
                () -> entities.createEntity(
                        request.toBuilder().setEntityId("company-other").build()),
                Status.Code.INVALID_ARGUMENT,
                "request_id");
    }

    @Test
    void create_wrongFields_areNamedWithTheirPlaces() {
        Entity wrong = Entity.newBuilder()
                .setKind(EntityKind.ENTITY_KIND_COMPANY)
                .setDisplayName("Wrong")
                .addAliases(strong("Wrong").toBuilder().setFromDate("2026-02-30"))
                .addAliases(Alias.newBuilder().setText("X"))
                .addListings(Listing.newBuilder().setMic("NASDAQ").setTicker("WRNG"))
                .setLei("HWUPKR0MPOU8FGXBT395")
                .build();
        Entity twice = company("Twice", strong("Twice Ltd"), strong("Twice Ltd"), ticker("tw ice"));

        assertThat(violations(() -> create(wrong)))
                .containsExactly("entity.aliases[0]", "entity.aliases[1]", "entity.listings[0]", "entity.lei");
        assertThat(violations(() -> create(twice))).containsExactly("entity.aliases[1].text", "entity.aliases[2].text");
        assertThat(violations(() -> create(company("Nothing")))).containsExactly("entity.aliases");
        assertThat(violations(() ->
                        create(Entity.newBuilder().setDisplayName("No kind").build())))
                .containsExactly("entity.kind");
        assertThat(violations(() -> entities.createEntity(CreateEntityRequest.newBuilder()
                        .setEntity(company("Id", strong("Iddle")))
                        .setEntityId("Not An Id")
                        .build())))
                .containsExactly("entity_id");
    }

    @Test
    void create_formsThatNeedCare_areKeptAndTold() {
        Entity created = create(company("Careless", strong("Window"), strong("Walmart")));

        assertThat(created.getWarningsList())
                .anySatisfy(warning -> assertThat(warning).contains("Window", "ordinary word"))
                .anySatisfy(warning -> assertThat(warning).contains("Walmart", "entities/us-wmt"))
                .hasSize(2);
        delete(created.getName());
    }

    @Test
    void update_ofTheNamedFieldsAlone_keepsTheRest() {
        Entity created = create(company("Fennimore", strong("Fennimore")));

        Entity updated = entities.updateEntity(UpdateEntityRequest.newBuilder()
                .setEntity(Entity.newBuilder()
                        .setName(created.getName())
                        .setEtag(created.getEtag())
                        .addNeverPhrases("Fennimore Street"))
                .setUpdateMask(FieldMask.newBuilder().addPaths("never_phrases"))
                .build());

        assertThat(updated.getDisplayName()).isEqualTo("Fennimore");
        assertThat(linked("He lives in Fennimore Street.")).isEmpty();
        assertThat(linked("Fennimore fell.")).containsExactly(created.getName());
        assertRefused(
                () -> entities.updateEntity(
                        UpdateEntityRequest.newBuilder().setEntity(created).build()),
                Status.Code.ABORTED,
                "changed by someone else");
        assertRefused(
                () -> entities.updateEntity(UpdateEntityRequest.newBuilder()
                        .setEntity(created)
                        .setUpdateMask(FieldMask.newBuilder().addPaths("aliases.text"))
                        .build()),
                Status.Code.INVALID_ARGUMENT,
                "update_mask");
    }

    @Test
    void updateOfAShippedOne_takesItsPlaceUntilItIsDeleted() {
        Entity shipped = get("entities/us-gme");
        assertThat(shipped.getOrigin()).isEqualTo(Entity.Origin.ORIGIN_SHIPPED);

        entities.updateEntity(UpdateEntityRequest.newBuilder()
                .setEntity(shipped.toBuilder().addAliases(strong("Gamesalot")))
                .build());

        assertThat(linked("Gamesalot fell.")).containsExactly("entities/us-gme");
        assertThat(get("entities/us-gme").getOrigin()).isEqualTo(Entity.Origin.ORIGIN_OWN);
        delete("entities/us-gme");
        assertThat(linked("Gamesalot fell.")).isEmpty();
        assertThat(linked("GameStop fell.")).containsExactly("entities/us-gme");
        assertThat(get("entities/us-gme")).isEqualTo(shipped);
        assertThat(violations(() -> delete("entities/us-gme"))).containsExactly("name");
    }

    @Test
    void deleted_isGoneAndItsIdMayBeGivenAgain() {
        Entity created = create(company("Ostrander", strong("Ostrander")));
        delete(created.getName());

        assertThat(linked("Ostrander fell.")).isEmpty();
        assertRefused(() -> get(created.getName()), Status.Code.NOT_FOUND, created.getName());
        assertRefused(() -> delete(created.getName()), Status.Code.NOT_FOUND, created.getName());
        create(company("Ostrander", strong("Ostrander Wharf")));
        assertThat(linked("Ostrander Wharf fell.")).containsExactly(created.getName());
    }

    @Test
    void list_ofEveryPage_isTheWholeCatalogueInOrder() {
        create(company("Pagefield", strong("Pagefield")));
        List<String> names = new ArrayList<>();
        String token = "";
        do {
            ListEntitiesResponse page = entities.listEntities(ListEntitiesRequest.newBuilder()
                    .setPageSize(500)
                    .setPageToken(token)
                    .build());
            page.getEntitiesList().forEach(entity -> names.add(entity.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(names).isSorted().doesNotHaveDuplicates().contains("entities/us-clsk", "entities/company-pagefield");
        assertThat(names.size()).isGreaterThan(850);
        assertThat(list(Entity.Origin.ORIGIN_OWN))
                .contains("entities/company-pagefield")
                .doesNotContain("entities/us-clsk");
    }

    @Test
    void search_findsByNameTickerAndNumber_theBestFirst() {
        assertThat(search("CLSK").get(0)).isEqualTo("entities/us-clsk");
        assertThat(search("cleansp").get(0)).isEqualTo("entities/us-clsk");
        assertThat(search("827876").get(0)).isEqualTo("entities/us-clsk");
        assertThat(search("airlines")).contains("entities/us-ual", "entities/us-aal");
        assertThat(search("qqqqqq")).isEmpty();
        assertThat(violations(() -> search(" "))).containsExactly("query");
    }

    @Test
    void import_twice_createsOnceAndTellsWhatWasSkipped() {
        ImportEntitiesRequest request = ImportEntitiesRequest.newBuilder()
                .addCompanies(directory("HALVERGATE MINES INC", "99990001", "HVGM"))
                .addCompanies(directory("CLEANSPARK, INC.", "827876", "CLSK"))
                .addCompanies(directory("Gold Silver", "99990002", "GSLV"))
                .build();

        List<Outcome> first = entities.importEntities(request).getOutcomesList();
        List<Outcome> again = entities.importEntities(request).getOutcomesList();

        assertThat(first)
                .extracting(Outcome::getResult)
                .containsExactly(Result.RESULT_CREATED, Result.RESULT_UNCHANGED, Result.RESULT_SKIPPED);
        assertThat(first).extracting(Outcome::getEntity).containsExactly("entities/us-hvgm", "entities/us-clsk", "");
        assertThat(again)
                .extracting(Outcome::getResult)
                .containsExactly(Result.RESULT_UNCHANGED, Result.RESULT_UNCHANGED, Result.RESULT_SKIPPED);
        assertThat(list(Entity.Origin.ORIGIN_IMPORTED)).containsExactly("entities/us-hvgm");
        assertThat(linked("Halvergate Mines Inc. fell.")).containsExactly("entities/us-hvgm");
    }

    private List<String> linked(String text) {
        return sentiment
                .analyzeText(AnalyzeTextRequest.newBuilder().setBody(text).build())
                .getEntitiesList()
                .stream()
                .map(entity -> entity.getEntity())
                .toList();
    }

    private List<String> list(Entity.Origin origin) {
        return entities
                .listEntities(ListEntitiesRequest.newBuilder()
                        .setOrigin(origin)
                        .setPageSize(500)
                        .build())
                .getEntitiesList()
                .stream()
                .map(Entity::getName)
                .toList();
    }

    private List<String> search(String query) {
        return entities
                .searchEntities(
                        SearchEntitiesRequest.newBuilder().setQuery(query).build())
                .getEntitiesList()
                .stream()
                .map(Entity::getName)
                .toList();
    }

    private Entity create(Entity entity) {
        return entities.createEntity(
                CreateEntityRequest.newBuilder().setEntity(entity).build());
    }

    private Entity get(String name) {
        return entities.getEntity(GetEntityRequest.newBuilder().setName(name).build());
    }

    private void delete(String name) {
        entities.deleteEntity(DeleteEntityRequest.newBuilder().setName(name).build());
    }

    private static DirectoryCompany directory(String name, String cik, String ticker) {
        return DirectoryCompany.newBuilder()
                .setLegalName(name)
                .setCik(cik)
                .addListings(Listing.newBuilder().setMic("XNAS").setTicker(ticker))
                .build();
    }

    private static Entity company(String displayName, Alias... aliases) {
        return Entity.newBuilder()
                .setKind(EntityKind.ENTITY_KIND_COMPANY)
                .setDisplayName(displayName)
                .addAllAliases(List.of(aliases))
                .build();
    }

    private static Alias strong(String text) {
        return Alias.newBuilder()
                .setText(text)
                .setAliasClass(AliasClass.ALIAS_CLASS_STRONG)
                .build();
    }

    private static Alias ticker(String text) {
        return Alias.newBuilder()
                .setText(text)
                .setAliasClass(AliasClass.ALIAS_CLASS_TICKER)
                .build();
    }

    private static void assertRefused(ThrowingCallable call, Status.Code code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refused -> assertThat(refused.getStatus().getCode()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static List<String> violations(ThrowingCallable call) {
        try {
            call.call();
            throw new AssertionError("it was not refused");
        } catch (StatusRuntimeException refused) {
            return StatusProto.fromThrowable(refused).getDetailsList().stream()
                    .filter(detail -> detail.is(BadRequest.class))
                    .flatMap(detail -> unpacked(detail).getFieldViolationsList().stream())
                    .map(BadRequest.FieldViolation::getField)
                    .toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private static BadRequest unpacked(com.google.protobuf.Any detail) {
        try {
            return detail.unpack(BadRequest.class);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
