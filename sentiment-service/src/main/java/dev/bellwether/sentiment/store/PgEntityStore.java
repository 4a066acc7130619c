package dev.bellwether.sentiment.store;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.request.RequestKey;
import dev.bellwether.kit.request.RequestMemory;
import dev.bellwether.kit.store.ColumnArrays;
import dev.bellwether.kit.store.Transactions;
import dev.bellwether.sentiment.catalogue.Entities;
import dev.bellwether.sentiment.catalogue.EntityStore;
import dev.bellwether.sentiment.catalogue.OwnEntity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** One's own entities in PostgreSQL. */
@ApplicationScoped
class PgEntityStore implements EntityStore {

    private static final String CREATED = "CREATED";

    /** One statement, so one snapshot: what was not committed at the one before has a transaction id at or above its horizon. */
    private static final String CHANGED = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, e.*
            from (select) as always left join entity e on e.changed_xid >= $1::bigint::text::xid8
            """;

    private static final String IMPORT = """
            insert into entity as e (id, kind, display_name, legal_name, cik, lei, content, imported, revision, create_time, update_time)
            select id, kind, display_name, legal_name, cik, lei, content::jsonb, true, revision, create_time, update_time
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[],
              $9::timestamptz[], $10::timestamptz[])
              as new (id, kind, display_name, legal_name, cik, lei, content, revision, create_time, update_time)
            on conflict (id) do update set kind = excluded.kind, display_name = excluded.display_name,
              legal_name = excluded.legal_name, cik = excluded.cik, lei = excluded.lei, content = excluded.content,
              imported = true, revision = e.revision + 1, update_time = excluded.update_time, delete_time = null,
              changed_xid = pg_current_xact_id()
            where e.imported or e.delete_time is not null
            """;

    private final Transactions transactions;
    private final RequestMemory requests;
    private final Pool pool;

    PgEntityStore(Transactions transactions, RequestMemory requests, Pool pool) {
        this.transactions = transactions;
        this.requests = requests;
        this.pool = pool;
    }

    @Override
    public Uni<OwnEntity> create(OwnEntity entity, Optional<RequestKey> request) {
        List<String> locks = new ArrayList<>(List.of(name(entity.id())));
        request.ifPresent(key -> locks.add(key.lock()));
        return transactions.write(
                locks,
                session -> request.map(key -> once(session, entity, key)).orElseGet(() -> insert(session, entity)));
    }

    private Uni<OwnEntity> once(Mutiny.StatelessSession session, OwnEntity entity, RequestKey key) {
        return requests.recall(session, key)
                .chain(answer -> answer.map(given -> created(session, given.resource()))
                        .orElseGet(() -> insert(session, entity)
                                .call(created -> requests.remember(
                                        session, key, new RequestMemory.Answer(name(created.id()), CREATED)))));
    }

    private static Uni<OwnEntity> created(Mutiny.StatelessSession session, String name) {
        return row(session, ResourceName.id("name", Entities.COLLECTION, name))
                .map(found -> present(found).orElseThrow(() -> new FailureException(new Failure.NotFound(name))));
    }

    private static Uni<OwnEntity> insert(Mutiny.StatelessSession session, OwnEntity entity) {
        return row(session, entity.id())
                .invoke(found -> present(found).ifPresent(taken -> {
                    throw new FailureException(new Failure.AlreadyExists(name(entity.id())));
                }))
                .chain(found -> put(session, found, EntityRow.of(entity)));
    }

    @Override
    public Uni<OwnEntity> update(String id, Function<Optional<OwnEntity>, OwnEntity> change) {
        return transactions.write(
                List.of(name(id)),
                session -> row(session, id)
                        .chain(found -> put(session, found, EntityRow.of(change.apply(present(found))))));
    }

    @Override
    public Uni<Void> delete(String id, Instant deleteTime, Consumer<Optional<OwnEntity>> check) {
        return transactions.write(
                List.of(name(id)),
                session -> row(session, id)
                        .invoke(found -> check.accept(present(found)))
                        .chain(found -> {
                            EntityRow row = found.orElseThrow();
                            row.deleteTime = deleteTime;
                            return put(session, found, row).replaceWithVoid();
                        }));
    }

    @Override
    public Uni<Void> importAll(List<OwnEntity> entities) {
        Tuple columns = new ColumnArrays<>(entities)
                .add(String[]::new, OwnEntity::id)
                .add(String[]::new, own -> own.entity().kind().name())
                .add(String[]::new, own -> own.entity().displayName())
                .add(String[]::new, own -> own.entity().legalName())
                .add(String[]::new, own -> own.entity().identifiers().cik())
                .add(String[]::new, own -> own.entity().identifiers().lei())
                .add(String[]::new, own -> EntityJson.of(own.entity()).encode())
                .add(Integer[]::new, OwnEntity::revision)
                .add(OffsetDateTime[]::new, own -> own.createTime().atOffset(ZoneOffset.UTC))
                .add(OffsetDateTime[]::new, own -> own.updateTime().atOffset(ZoneOffset.UTC))
                .toTuple();
        List<String> locks = entities.stream().map(own -> name(own.id())).toList();
        return entities.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.writeMany(
                        locks,
                        connection -> connection
                                .preparedQuery(IMPORT)
                                .execute(columns)
                                .replaceWithVoid());
    }

    @Override
    public Uni<Changed> changedSince(long moment) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(moment)).map(PgEntityStore::changed);
    }

    private static Changed changed(RowSet<Row> rows) {
        List<OwnEntity> present = new ArrayList<>();
        List<Deleted> deleted = new ArrayList<>();
        long horizon = BEGINNING;
        for (Row row : rows) {
            horizon = row.getLong("horizon");
            String id = row.getString("id");
            if (id != null && row.getOffsetDateTime("delete_time") == null) {
                present.add(EntityRow.read(row));
            } else if (id != null) {
                deleted.add(new Deleted(id, row.getInteger("revision")));
            }
        }
        return new Changed(present, deleted, horizon);
    }

    /** Inserts, or writes over what is there with the revision after it and the mark by which readers see it. */
    private static Uni<OwnEntity> put(Mutiny.StatelessSession session, Optional<EntityRow> there, EntityRow row) {
        if (there.isEmpty()) {
            return session.insert(row).replaceWith(row.toOwn());
        }
        row.revision = there.get().revision + 1;
        return session.update(row)
                .chain(() -> session.createNativeQuery(
                                "update entity set changed_xid = pg_current_xact_id() where id = ?1")
                        .setParameter(1, row.id)
                        .executeUpdate())
                .replaceWith(row.toOwn());
    }

    private static Optional<OwnEntity> present(Optional<EntityRow> found) {
        return found.filter(row -> !row.isDeleted()).map(EntityRow::toOwn);
    }

    private static Uni<Optional<EntityRow>> row(Mutiny.StatelessSession session, String id) {
        return session.get(EntityRow.class, id).map(Optional::ofNullable);
    }

    private static String name(String id) {
        return Entities.COLLECTION + "/" + id;
    }
}
