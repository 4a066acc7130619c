package dev.bellwether.sentiment.catalogue;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.page.PageTokens;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.work.Workers;
import dev.bellwether.sentiment.entity.Entity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What can be done with entities. */
@ApplicationScoped
public class Entities {

    /** Of the names: "entities/us-clsk". */
    public static final String COLLECTION = "entities";
    /** The etag of an entity as it ships. */
    static final String SHIPPED_ETAG = "shipped";

    private final EntityStore store;
    private final LiveCatalogue live;
    private final PageTokens pageTokens;
    private final Workers workers;
    private final Clock clock;

    Entities(EntityStore store, LiveCatalogue live, PageTokens pageTokens, Workers workers, Clock clock) {
        this.store = store;
        this.live = live;
        this.pageTokens = pageTokens;
        this.workers = workers;
        this.clock = clock;
    }

    /** An entity as it is now; with it, where it is from. */
    public record Known(Entity entity, Optional<OwnEntity> own, List<String> warnings) {
        public Known {
            warnings = List.copyOf(warnings);
        }

        public String etag() {
            return own.map(OwnEntity::etag).orElse(SHIPPED_ETAG);
        }
    }

    /** Some entities; the token is empty on the last page. */
    public record Page(List<Known> entities, String nextPageToken) {
        public Page {
            entities = List.copyOf(entities);
        }
    }

    /** Creates one. Fails with FIELD_INVALID, ALREADY_EXISTS or REQUEST_ID_REUSED. */
    public Uni<Known> create(Entity entity, Optional<RequestKey> request) {
        EntityRules.check(entity);
        Instant now = now();
        return live.current()
                .invoke(catalogue -> {
                    if (catalogue.shipped(entity.id()).isPresent()) {
                        throw new FailureException(new Failure.AlreadyExists(name(entity.id())));
                    }
                })
                .chain(catalogue -> store.create(new OwnEntity(entity, false, 1, now, now), request)
                        .map(created -> written(created, catalogue)));
    }

    /** Gets one. Fails with NOT_FOUND. */
    public Uni<Known> get(String id) {
        return live.current()
                .map(catalogue -> catalogue
                        .all()
                        .find(id)
                        .map(entity -> known(entity, catalogue))
                        .orElseThrow(() -> notFound(id)));
    }

    /** Changes one; one that ships gets a copy in its place. Fails with NOT_FOUND, ETAG_MISMATCH or FIELD_INVALID. */
    public Uni<Known> update(String id, EntityChange change) {
        return live.current()
                .chain(catalogue -> store.update(id, old -> changed(id, old, catalogue, change))
                        .map(updated -> written(updated, catalogue)));
    }

    /** Deletes one's own. Fails with NOT_FOUND, ETAG_MISMATCH, or FIELD_INVALID for one as it ships. */
    public Uni<Void> delete(String id, String etag) {
        return live.current()
                .chain(catalogue -> store.delete(id, now(), old -> {
                    if (old.isEmpty() && catalogue.shipped(id).isPresent()) {
                        throw new FailureException(Failure.InvalidFields.of(
                                "name", name(id) + " comes with the product and stays; UpdateEntity changes it"));
                    }
                    OwnEntity present = old.orElseThrow(() -> notFound(id));
                    checkEtag(id, present.etag(), etag);
                }));
    }

    /**
     * A page by id. Fails with PAGE_TOKEN_INVALID.
     *
     * @param wanted which to list
     * @param query what makes the list what it is, for the token
     */
    public Uni<Page> list(Predicate<Known> wanted, List<String> query, int pageSize, String pageToken) {
        int size = PageTokens.size(pageSize);
        String after =
                pageTokens.open(query, pageToken).map(cursor -> cursor.get(0)).orElse("");
        return live.current().map(catalogue -> {
            List<Known> found = catalogue.all().entities().stream()
                    .filter(entity -> entity.id().compareTo(after) > 0)
                    .map(entity -> known(entity, catalogue))
                    .filter(wanted)
                    .limit(size + 1L)
                    .toList();
            List<Known> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? pageTokens.issue(
                            query, List.of(page.get(size - 1).entity().id()))
                    : "";
            return new Page(page, next);
        });
    }

    /** Finds entities by a part of a name, a ticker or an identifier, the best first. Fails with FIELD_INVALID. */
    public Uni<List<Known>> search(String query, int pageSize) {
        if (query.isBlank()) {
            throw new FailureException(Failure.InvalidFields.of("query", "it is empty; give a name or a part of one"));
        }
        return live.current()
                .chain(catalogue -> workers.run(
                        () -> EntitySearch.find(catalogue.all().entities(), query, PageTokens.size(pageSize)).stream()
                                .map(entity -> known(entity, catalogue))
                                .toList()));
    }

    /** Makes entities of a directory's companies, all or none; one outcome for each, in their order. */
    public Uni<List<ImportOutcome>> importAll(List<DirectoryCompany> companies) {
        Instant now = now();
        return live.current()
                .chain(catalogue -> workers.run(() -> outcomes(companies, catalogue, now))
                        .chain(outcomes -> store.importAll(outcomes.stream()
                                        .flatMap(outcome -> outcome.toStore().stream())
                                        .toList())
                                .replaceWith(outcomes)));
    }

    private static List<ImportOutcome> outcomes(
            List<DirectoryCompany> companies, CatalogueSnapshot catalogue, Instant now) {
        CompanyImport imported = new CompanyImport(catalogue, now);
        List<ImportOutcome> outcomes = new ArrayList<>(companies.size());
        companies.forEach(company -> outcomes.add(imported.add(company)));
        return outcomes;
    }

    private OwnEntity changed(String id, Optional<OwnEntity> old, CatalogueSnapshot catalogue, EntityChange change) {
        Entity before =
                old.map(OwnEntity::entity).or(() -> catalogue.shipped(id)).orElseThrow(() -> notFound(id));
        checkEtag(id, old.map(OwnEntity::etag).orElse(SHIPPED_ETAG), change.etag());
        Entity after = change.onto(before);
        EntityRules.check(after);
        Instant now = now();
        return new OwnEntity(
                after,
                false,
                old.map(OwnEntity::revision).orElse(0) + 1,
                old.map(OwnEntity::createTime).orElse(now),
                now);
    }

    private static Known written(OwnEntity own, CatalogueSnapshot catalogue) {
        return new Known(own.entity(), Optional.of(own), EntityRules.warnings(own.entity(), catalogue));
    }

    private static Known known(Entity entity, CatalogueSnapshot catalogue) {
        return new Known(entity, catalogue.own(entity.id()), List.of());
    }

    private static void checkEtag(String id, String current, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(current)) {
            throw new FailureException(new Failure.EtagMismatch(name(id), current));
        }
    }

    private static FailureException notFound(String id) {
        return new FailureException(new Failure.NotFound(name(id)));
    }

    private static String name(String id) {
        return COLLECTION + "/" + id;
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
