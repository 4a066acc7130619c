package dev.bellwether.alert.store;

import dev.bellwether.alert.alert.Alert;
import dev.bellwether.alert.alert.AlertChange;
import dev.bellwether.alert.alert.Digest;
import dev.bellwether.kit.change.ChangeLoader;
import dev.bellwether.kit.change.LoggedChange;
import dev.bellwether.kit.owner.Owner;
import dev.bellwether.kit.store.SystemWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Loads the alerts that the log names, with whose they are. */
@ApplicationScoped
@SystemWork("all watchers share one reader of the log, and each is told of its owner's")
class AlertLoader implements ChangeLoader<AlertChange> {

    private static final String ALERTS =
            "select a.owner, " + AlertRows.COLUMNS + " from alert a where a.id = any($1) and a.sequence is not null";
    private static final String OWNERS = "select id, owner from digest where id = any($1)";

    private final Pool pool;
    private final PgDigestStore digests;

    AlertLoader(Pool pool, PgDigestStore digests) {
        this.pool = pool;
        this.digests = digests;
    }

    private record Owned<T>(T told, Owner owner) {}

    @Override
    public Uni<List<Optional<AlertChange>>> load(List<LoggedChange> rows) {
        return alerts(ids(rows, false))
                .chain(alerts -> digests(ids(rows, true))
                        .map(found -> rows.stream()
                                .map(row -> change(row, alerts, found))
                                .toList()));
    }

    private static List<UUID> ids(List<LoggedChange> rows, boolean ofDigests) {
        return rows.stream()
                .filter(row -> row.kind().equals(AlertChange.Kind.DIGEST.name()) == ofDigests)
                .map(LoggedChange::resource)
                .toList();
    }

    private static Optional<AlertChange> change(
            LoggedChange row, Map<UUID, Owned<Alert>> alerts, Map<UUID, Owned<Digest>> digests) {
        AlertChange.Kind kind = AlertChange.Kind.valueOf(row.kind());
        if (kind == AlertChange.Kind.DIGEST) {
            return Optional.ofNullable(digests.get(row.resource())).map(d -> AlertChange.of(d.told(), d.owner()));
        }
        Owned<Alert> found = Objects.requireNonNull(
                alerts.get(row.resource()), () -> "the log names " + row.resource() + ", which is not there");
        return found.told().isErased() && kind == AlertChange.Kind.OPENED
                ? Optional.empty()
                : Optional.of(AlertChange.of(kind, found.told(), found.owner()));
    }

    private Uni<Map<UUID, Owned<Alert>>> alerts(List<UUID> ids) {
        return rows(ALERTS, ids).map(rows -> {
            Map<UUID, Owned<Alert>> alerts = new HashMap<>();
            rows.forEach(row -> alerts.put(row.getUUID("id"), new Owned<>(AlertRows.alert(row), owner(row))));
            return alerts;
        });
    }

    private Uni<Map<UUID, Owned<Digest>>> digests(List<UUID> ids) {
        return digests.byIds(ids)
                .chain(digests -> rows(OWNERS, ids).map(rows -> {
                    Map<UUID, Owned<Digest>> owned = new HashMap<>();
                    rows.forEach(row -> Optional.ofNullable(digests.get(row.getUUID("id")))
                            .ifPresent(digest -> owned.put(row.getUUID("id"), new Owned<>(digest, owner(row)))));
                    return owned;
                }));
    }

    private Uni<List<Row>> rows(String sql, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.preparedQuery(sql)
                        .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
                        .map(rows -> {
                            List<Row> all = new ArrayList<>(rows.size());
                            rows.forEach(all::add);
                            return all;
                        });
    }

    private static Owner owner(Row row) {
        return new Owner(row.getString("owner"));
    }

    @Override
    public Set<UUID> erased(AlertChange change) {
        return isErasure(change) ? Set.of(change.alert().id()) : Set.of();
    }

    /** A digest goes on without what the erased alert said. */
    @Override
    public Set<UUID> outdated(AlertChange change) {
        return isErasure(change)
                ? change.alert().lifecycle().digest().map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private static boolean isErasure(AlertChange change) {
        return change.kind() != AlertChange.Kind.DIGEST && change.alert().isErased();
    }

    @Override
    public long weight(AlertChange change) {
        return change.bytes();
    }
}
